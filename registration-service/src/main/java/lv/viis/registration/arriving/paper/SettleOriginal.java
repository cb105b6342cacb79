package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.ApplicationStep.What;
import lv.viis.registration.letters.letter.Evidence;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.letter.ProveLetter;

/** Lets a second clerk confirm or reject a paper original (D4); confirmed, it proves its letter. */
@ApplicationScoped
class SettleOriginal {

    private final EntityManager database;
    private final PaperOriginals originals;
    private final Letters letters;
    private final ProveLetter proveLetter;
    private final CheckPaper checkPaper;

    SettleOriginal(
            EntityManager database,
            PaperOriginals originals,
            Letters letters,
            ProveLetter proveLetter,
            CheckPaper checkPaper) {
        this.database = database;
        this.originals = originals;
        this.letters = letters;
        this.proveLetter = proveLetter;
        this.checkPaper = checkPaper;
    }

    /** @param reasonCode why it is rejected, null to confirm it */
    @Transactional
    PaperOriginal settle(UUID clerk, UUID id, String ifMatch, String reasonCode, Instant now) {
        var letterId = originals.find(id).letterId;
        // In the order in which all lock: applications, letter, original.
        var resting = proveLetter.lockApplications(letterId);
        var letter = letters.locked(letterId).orElseThrow(() -> new NotFound("letter"));
        database.refresh(letter);
        var original = originals.locked(id);
        checkPaper.requireUninvolved(clerk, letter);
        Version.requireMatch(ifMatch, original.version);
        checkPaper.requireSecondClerk(clerk, original);
        if (letter.state() != Letter.State.PAPER_RECEIVED) {
            throw OriginalSettled.byItsLetter(original, letter.state());
        }
        if (reasonCode != null) {
            original.reject(clerk, reasonCode, now);
            letter.rejectPaper();
            proveLetter.noted(letter, resting, What.PAPER_REJECTED, List.of(reasonCode), clerk, now);
            return original;
        }
        proveLetter.requireAwaited(letterId);
        // Again: what the register tells of heads may have come, or changed, since it was recorded.
        checkPaper.requireMandate(letter, original.documentDate, resting);
        original.confirm(clerk, now);
        letter.confirmPaper();
        database.persist(Evidence.paper(
                letter,
                original.scanId,
                original.scanSha256,
                original.documentDate,
                original.documentNumber,
                List.of(original.recordedBy, clerk),
                now));
        proveLetter.noted(letter, resting, What.PAPER_CONFIRMED, clerk, now);
        return original;
    }
}
