package lv.viis.chassis.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Dates and instants as anybody may send them: ISO 8601, and of a time that this system can have to do with, 1800 to
 * 2199. Java knows years that no database keeps, and one day more than the last one is none.
 */
public final class Dates {

    static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Dates() {}

    /** @throws DateTimeException if it is not a date of that form and time */
    public static LocalDate parse(String text) {
        return bounded(LocalDate.parse(text));
    }

    /** @throws DateTimeException if it is not an instant ({@code 2026-09-01T06:00:00Z}) of that time */
    public static Instant parseInstant(String text) {
        return bounded(Instant.parse(text));
    }

    static LocalDate bounded(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new DateTimeException("is not between " + FIRST + " and " + LAST);
        }
        return date;
    }

    static Instant bounded(Instant instant) {
        if (instant.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                || instant.isAfter(LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw new DateTimeException("is not between " + FIRST + " and " + LAST);
        }
        return instant;
    }
}
