package lv.viis.access.granting.grant;

import java.time.LocalDate;

/**
 * Some days on end, both named ones included; dates of Europe/Riga, a {@code daterange} in the database.
 *
 * @param from the first day
 * @param lastDay the last day, not before the first
 */
public record Days(LocalDate from, LocalDate lastDay) {

    public Days {
        if (from == null || lastDay == null || lastDay.isBefore(from)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
    }

    public boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }

    /** As PostgreSQL writes it: {@code [2026-09-01,2027-09-01)}. */
    public String asRange() {
        return "[" + from + "," + lastDay.plusDays(1) + ")";
    }

    static Days ofRange(String range) {
        var ends = range.substring(1, range.length() - 1).split(",");
        return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]).minusDays(1));
    }
}
