package lv.viis.chassis.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A day is Riga's: two hours before that of UTC in winter, three in summer. */
class RigaTest {

    @Test
    void a_moment_lies_on_the_day_of_riga() {
        assertEquals(LocalDate.of(2026, 1, 1), Riga.day(Instant.parse("2025-12-31T22:00:00Z")));
        assertEquals(LocalDate.of(2025, 12, 31), Riga.day(Instant.parse("2025-12-31T21:59:59.999999Z")));
        assertEquals(LocalDate.of(2026, 7, 2), Riga.day(Instant.parse("2026-07-01T21:00:00Z")));
    }

    @Test
    void a_day_begins_and_ends_at_midnight_also_when_the_clocks_change() {
        var spring = LocalDate.of(2026, 3, 29);
        assertEquals(Instant.parse("2026-03-28T22:00:00Z"), Riga.start(spring));
        assertEquals(Instant.parse("2026-03-29T21:00:00Z"), Riga.end(spring));
        assertEquals(Riga.start(spring.plusDays(1)), Riga.end(spring));
    }

    @Test
    void now_is_told_to_the_microsecond() {
        assertEquals(0, Moment.now().getNano() % 1000);
    }
}
