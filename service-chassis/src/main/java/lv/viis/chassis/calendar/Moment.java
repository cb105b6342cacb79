package lv.viis.chassis.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as the databases keep it: to the microsecond, so that what was written is what is read. */
public final class Moment {

    private Moment() {}

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
