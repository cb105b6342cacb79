package lv.viis.registration.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.document.Documents;
import org.junit.jupiter.api.Test;

/** The states of a letter, as plain objects. */
class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final Instant LATER = NOW.plus(VALIDITY);

    private static Letter issued() {
        var letter = new Letter();
        letter.id = UUID.randomUUID();
        letter.applicationId = UUID.randomUUID();
        letter.state = Letter.State.ISSUED;
        letter.issue(new Documents.Kept(UUID.randomUUID(), new byte[32]), NOW, VALIDITY);
        return letter;
    }

    @Test
    void it_is_accepted_once() {
        var letter = issued();
        letter.accept(LATER.minusSeconds(1));
        assertEquals(Letter.State.ACCEPTED, letter.state);
        assertThrows(LetterAlreadyAccepted.class, () -> letter.accept(NOW));
        assertThrows(LettersAlreadyIssued.class, () -> letter.supersede(LATER));
    }

    @Test
    void it_runs_out_and_makes_room() {
        var letter = issued();
        assertThrows(LettersAlreadyIssued.class, () -> letter.supersede(LATER.minusSeconds(1)));
        assertThrows(LetterExpired.class, () -> letter.accept(LATER));
        letter.supersede(LATER);
        assertEquals(Letter.State.SUPERSEDED, letter.state);
        assertThrows(LetterSuperseded.class, () -> letter.accept(NOW));
    }
}
