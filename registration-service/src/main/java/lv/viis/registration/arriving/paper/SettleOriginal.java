package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.ApplicationStep.What;
import lv.viis.registration.letters.letter.Evidence;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.letter.ProveLetter;

/** Lets a second clerk confirm or reject a paper original (D4); confirmed, it proves its letter. */
@ApplicationScoped
class SettleOriginal {

    private final PaperOriginals originals;
    private final Letters letters;
    private final ProveLetter proveLetter;
    private final CheckPaper checkPaper;

    SettleOriginal(PaperOriginals originals, Letters letters, ProveLetter proveLetter, CheckPaper checkPaper) {
        this.originals = originals;
        this.letters = letters;
        this.proveLetter = proveLetter;
        this.checkPaper = checkPaper;
    }

    /** @param reasonCode why it is rejected, null to confirm it */
    @Transactional
    PaperOriginal settle(UUID id, String reasonCode, IfMatch ifMatch, Reach reach) {
        var letterId = originals.find(id).letterId;
        // In the order in which all lock: applications, letter, original.
        var resting = proveLetter.lockApplications(letterId);
        var letter = letters.lockedAnew(letterId).orElseThrow(() -> new NotFound("letter"));
        var original = originals.locked(id);
        checkPaper.requireUninvolved(reach.personId(), letter);
        ifMatch.require(original.version);
        checkPaper.requireSecondClerk(reach.personId(), original);
        if (letter.state() != Letter.State.PAPER_RECEIVED) {
            throw OriginalSettled.byItsLetter(original, letter.state());
        }
        if (reasonCode != null) {
            original.reject(reach.personId(), reasonCode, reach.at());
            letter.rejectPaper();
            proveLetter.noted(letter, resting, What.PAPER_REJECTED, List.of(reasonCode), reach.personId(), reach.at());
            return original;
        }
        proveLetter.requireAwaited(letterId);
        // Again: what the register tells of heads may have come, or changed, since it was recorded.
        checkPaper.requireMandate(letter, original.documentDate, resting);
        original.confirm(reach.personId(), reach.at());
        letter.confirmPaper();
        letters.prove(Evidence.paper(
                letter,
                original.scanId,
                original.scanSha256,
                original.documentDate,
                original.documentNumber,
                List.of(original.recordedBy, reach.personId()),
                reach.at()));
        proveLetter.noted(letter, resting, What.PAPER_CONFIRMED, reach.personId(), reach.at());
        return original;
    }
}
