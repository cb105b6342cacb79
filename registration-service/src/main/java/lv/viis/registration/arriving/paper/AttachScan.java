package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.signing.scan.Scan;

/** Keeps the scan of a paper original, sealed. */
@ApplicationScoped
class AttachScan {

    private final EntityManager database;
    private final PaperOriginals originals;
    private final Letters letters;
    private final CheckPaper checkPaper;
    private final Documents documents;

    AttachScan(
            EntityManager database,
            PaperOriginals originals,
            Letters letters,
            CheckPaper checkPaper,
            Documents documents) {
        this.database = database;
        this.originals = originals;
        this.letters = letters;
        this.checkPaper = checkPaper;
        this.documents = documents;
    }

    @Transactional
    PaperOriginal attach(UUID clerk, UUID id, String ifMatch, Scan scan, Instant now) {
        var original = originals.locked(id);
        checkPaper.requireUninvolved(clerk, letters.find(original.letterId).orElseThrow());
        Version.requireMatch(ifMatch, original.version);
        original.attach(documents.keep(scan.content(), scan.mediaType(), now), scan.mediaType(), clerk);
        database.flush();
        return original;
    }
}
