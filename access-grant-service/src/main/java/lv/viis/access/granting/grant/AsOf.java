package lv.viis.access.granting.grant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.problem.InvalidInput;

/**
 * The instant for which is asked what was known and in force.
 *
 * @param knownAt what had been recorded by then counts
 * @param day the day of Europe/Riga on which it held
 */
record AsOf(Instant knownAt, LocalDate day) {

    /**
     * Reads {@code asOf} as it stands in a URL.
     *
     * @param text a date, which stands for its end in Europe/Riga, or an instant with its offset; null for none
     * @throws InvalidInput if it is neither
     */
    static AsOf parse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.indexOf('T') < 0 ? endOf(LocalDate.parse(text)) : at(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    static AsOf of(Instant now) {
        return new AsOf(now, Riga.day(now));
    }

    private static AsOf endOf(LocalDate day) {
        requireYear(day.getYear());
        var end = Riga.end(day);
        return new AsOf(end.minus(1, ChronoUnit.MICROS), day);
    }

    private static AsOf at(OffsetDateTime time) {
        requireYear(time.getYear());
        return new AsOf(time.toInstant(), time.atZoneSameInstant(Riga.ZONE).toLocalDate());
    }

    /** Beyond these years nothing was, and the database knows no such dates. */
    private static void requireYear(int year) {
        if (year < 1900 || year > 9998) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "asOf",
                "query",
                "is not a date like 2026-09-01 nor a time like 2026-09-01T10:00:00Z",
                "nav ne datums, piemēram, 2026-09-01, ne laiks, piemēram, 2026-09-01T10:00:00Z");
    }
}
