package lv.viis.registration.letters.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.texts.lettertext.LetterKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of a letter, as plain objects. */
class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration VALIDITY = Duration.ofDays(30);

    private static Letter issued() {
        var parties = new Parties(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var letter = new Letter(UUID.randomUUID(), LetterKind.COMMITMENT, 1, "23456789AB", parties);
        letter.issue(new Documents.Kept(UUID.randomUUID(), new byte[32]), "2026-1", null, NOW, NOW.plus(VALIDITY));
        return letter;
    }

    @Test
    void it_can_be_signed_until_it_expires() {
        issued().accept(NOW.plus(VALIDITY).minusNanos(1000));
        var letter = issued();
        assertThrows(LetterExpired.class, () -> letter.accept(NOW.plus(VALIDITY)));
        assertEquals(Letter.State.ISSUED, letter.state);
        assertTrue(letter.isExpired(NOW.plus(VALIDITY)));
        letter.expire();
        assertThrows(LetterExpired.class, () -> letter.accept(NOW.plus(VALIDITY)));
    }

    @Test
    @Tag("F3")
    void what_came_in_time_counts_though_it_is_looked_at_too_late() {
        var signed = issued();
        signed.expire();
        signed.accept(NOW.plus(VALIDITY).minusNanos(1000));
        assertEquals(Letter.State.ACCEPTED, signed.state);
        var onPaper = issued();
        onPaper.expire();
        assertThrows(LetterExpired.class, () -> onPaper.receivePaper(NOW.plus(VALIDITY)));
        onPaper.receivePaper(NOW);
        assertEquals(Letter.State.PAPER_RECEIVED, onPaper.state);
    }

    @Test
    void a_proved_letter_stays_as_it_is() {
        var signed = issued();
        signed.accept(NOW);
        var onPaper = issued();
        onPaper.receivePaper(NOW);
        onPaper.confirmPaper();
        for (var letter : java.util.List.of(signed, onPaper)) {
            assertThrows(LetterAlreadyAccepted.class, () -> letter.accept(NOW));
            assertThrows(LetterAlreadyAccepted.class, () -> letter.receivePaper(NOW));
            var state = letter.state;
            letter.supersede();
            letter.expire();
            assertEquals(state, letter.state);
            assertTrue(letter.isProved());
            assertFalse(letter.isExpired(NOW.plus(VALIDITY)));
        }
    }

    @Test
    void a_superseded_one_proves_nothing() {
        var letter = issued();
        letter.supersede();
        assertThrows(LetterSuperseded.class, () -> letter.accept(NOW));
        assertThrows(LetterSuperseded.class, () -> letter.receivePaper(NOW));
        assertFalse(letter.isUsable(NOW));
    }

    @Test
    void a_second_original_waits_for_the_first_to_be_settled() {
        var letter = issued();
        letter.receivePaper(NOW);
        assertThrows(PaperAlreadyReceived.class, () -> letter.receivePaper(NOW));
        letter.rejectPaper();
        letter.receivePaper(NOW);
        assertFalse(letter.isProved());
    }

    @Test
    void a_signed_file_may_come_while_paper_waits() {
        var letter = issued();
        letter.receivePaper(NOW);
        letter.accept(NOW);
        assertEquals(Letter.State.ACCEPTED, letter.state);
    }
}
