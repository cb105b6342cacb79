package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.signing.scan.Scan;

/** Keeps the scan of a paper original, sealed. */
@ApplicationScoped
class AttachScan {

    private final PaperOriginals originals;
    private final Letters letters;
    private final CheckPaper checkPaper;
    private final Documents documents;

    AttachScan(PaperOriginals originals, Letters letters, CheckPaper checkPaper, Documents documents) {
        this.originals = originals;
        this.letters = letters;
        this.checkPaper = checkPaper;
        this.documents = documents;
    }

    @Transactional
    PaperOriginal attach(UUID id, Scan scan, IfMatch ifMatch, Reach reach) {
        var original = originals.locked(id);
        checkPaper.requireUninvolved(
                reach.personId(), letters.findByIdOptional(original.letterId).orElseThrow());
        ifMatch.require(original.version);
        original.attach(
                documents.keep(scan.content(), scan.mediaType(), reach.at()), scan.mediaType(), reach.personId());
        originals.flush();
        return original;
    }
}
