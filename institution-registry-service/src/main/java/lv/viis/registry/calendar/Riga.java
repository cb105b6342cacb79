package lv.viis.registry.calendar;

import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar by which all dates of the registry hold. */
public final class Riga {

    private static final ZoneId ZONE = ZoneId.of("Europe/Riga");

    private Riga() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
