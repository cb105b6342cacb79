package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.ApplicationStep.What;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.letter.ProveLetter;

/** Records that a letter's signed original came on paper (D4). */
@ApplicationScoped
class RecordOriginal {

    private final PaperOriginals originals;
    private final Letters letters;
    private final ProveLetter proveLetter;
    private final CheckPaper checkPaper;

    RecordOriginal(PaperOriginals originals, Letters letters, ProveLetter proveLetter, CheckPaper checkPaper) {
        this.originals = originals;
        this.letters = letters;
        this.proveLetter = proveLetter;
        this.checkPaper = checkPaper;
    }

    @Transactional
    PaperOriginal record(UUID letterId, LetterOriginalsResource.NewOriginal told, Reach reach) {
        var now = reach.at();
        checkDates(told.documentDate(), told.receivedOn(), Riga.day(now));
        var resting = proveLetter.lockApplications(letterId);
        var letter = letters.locked(letterId).orElseThrow(() -> new NotFound("letter"));
        checkPaper.requireUninvolved(reach.personId(), letter);
        proveLetter.requireAwaited(letterId);
        letter.receivePaper(receivedAt(told.receivedOn(), now));
        checkPaper.requireMandate(letter, told.documentDate(), resting);
        var original = new PaperOriginal(
                letterId, told.receivedOn(), told.documentNumber(), told.documentDate(), reach.personId(), now);
        originals.persist(original);
        proveLetter.noted(letter, resting, What.PAPER_RECEIVED, reach.personId(), now);
        return original;
    }

    /** It may lie in the post room: the day on which it came counts, as for a file the instant. */
    private static Instant receivedAt(LocalDate receivedOn, Instant now) {
        var day = Riga.start(receivedOn);
        return day.isBefore(now) ? day : now;
    }

    private static void checkDates(LocalDate documentDate, LocalDate receivedOn, LocalDate today) {
        if (receivedOn.isAfter(today)) {
            throw new InvalidInput("receivedOn", "body", "is in the future", "ir nākotnē");
        }
        if (documentDate.isAfter(receivedOn)) {
            throw new InvalidInput(
                    "documentDate", "body", "is after the day on which it came", "ir pēc dienas, kurā tas saņemts");
        }
    }
}
