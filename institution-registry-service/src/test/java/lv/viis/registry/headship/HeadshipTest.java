package lv.viis.registry.headship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of one headship, without a database. */
class HeadshipTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);

    private static Headship headship() {
        var head = new NewHead(null, "Ilze", "Piemēre", false, FIRST, "DEMO-1", FIRST);
        return Headship.begin(UUID.randomUUID(), head, new Holder(UUID.randomUUID(), null, null), Instant.now());
    }

    @Test
    void it_is_held_from_the_first_to_the_last_day_both_included() {
        var headship = headship();
        headship.end(FIRST.plusDays(1));
        assertFalse(headship.isHeldOn(FIRST.minusDays(1)));
        assertTrue(headship.isHeldOn(FIRST));
        assertTrue(headship.isHeldOn(FIRST.plusDays(1)));
        assertFalse(headship.isHeldOn(FIRST.plusDays(2)));
    }

    @Test
    void it_lasts_one_day_at_least() {
        var headship = headship();
        assertThrows(EndBeforeBeginning.class, () -> headship.end(FIRST.minusDays(1)));
        headship.end(FIRST);
        assertEquals(FIRST, headship.lastDay);
    }

    @Test
    void its_end_may_be_brought_forward_and_not_put_off() {
        var headship = headship();
        headship.end(FIRST.plusDays(9));
        assertThrows(HeadshipHasEnded.class, () -> headship.end(FIRST.plusDays(10)));
        assertThrows(HeadshipHasEnded.class, () -> headship.end(FIRST.plusDays(9)));
        headship.end(FIRST.plusDays(5));
        assertEquals(FIRST.plusDays(5), headship.lastDay);
    }

    private static NewHead named(String givenName, String surname, String actNumber, LocalDate actDate) {
        return new NewHead(null, givenName, surname, false, FIRST, actNumber, actDate);
    }

    @Test
    @Tag("D22")
    void another_name_or_another_act_is_a_difference_and_nothing_else() {
        var headship = headship();
        assertFalse(headship.differsFrom(named("Ilze", "Piemēre", "DEMO-1", FIRST)));
        assertTrue(headship.differsFrom(named("Inese", "Piemēre", "DEMO-1", FIRST)));
        assertTrue(headship.differsFrom(named("Ilze", "Kalniņa", "DEMO-1", FIRST)));
        assertTrue(headship.differsFrom(named("Ilze", "Piemēre", "DEMO-2", FIRST)));
        assertTrue(headship.differsFrom(named("Ilze", "Piemēre", "DEMO-1", FIRST.plusDays(1))));
    }

    @Test
    @Tag("D22")
    void who_is_named_without_a_code_is_who_has_both_names() {
        var headship = headship();
        assertTrue(headship.isHeldBy(null, named("Ilze", "Piemēre", "DEMO-1", FIRST)));
        assertFalse(headship.isHeldBy(null, named("Inese", "Piemēre", "DEMO-1", FIRST)));
        assertFalse(headship.isHeldBy(null, named("Ilze", "Kalniņa", "DEMO-1", FIRST)));
        assertFalse(headship.isHeldBy(UUID.randomUUID(), named("Ilze", "Piemēre", "DEMO-1", FIRST)));
    }
}
