package lv.viis.registration.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.registration.document.Documents;
import lv.viis.registration.scan.Scan;

/** Keeps the scan of a paper original, sealed. */
@ApplicationScoped
class AttachScan {

    private final EntityManager database;
    private final PaperOriginals originals;
    private final Documents documents;

    AttachScan(EntityManager database, PaperOriginals originals, Documents documents) {
        this.database = database;
        this.originals = originals;
        this.documents = documents;
    }

    @Transactional
    PaperOriginal attach(UUID clerk, UUID id, String ifMatch, Scan scan, Instant now) {
        var original = originals.locked(id);
        Version.requireMatch(ifMatch, original.version);
        original.attach(documents.keep(scan.content(), scan.mediaType(), now), scan.mediaType(), clerk);
        database.flush();
        return original;
    }
}
