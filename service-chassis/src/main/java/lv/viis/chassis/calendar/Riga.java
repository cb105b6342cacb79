package lv.viis.chassis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar by which all dates hold: a day begins at midnight in Riga, not in UTC. */
public final class Riga {

    public static final ZoneId ZONE = ZoneId.of("Europe/Riga");

    private Riga() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The day on which the moment lies. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of the day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after the day. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
