package lv.viis.registration.applying.accessapplication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the ministry decided of one line.
 *
 * @param grantId null if rejected, as are the days
 * @param validFrom of the grant, which may differ from what was asked
 */
public record DecidedLine(
        UUID lineId,
        AccessApplicationLine.Outcome outcome,
        UUID grantId,
        LocalDate validFrom,
        LocalDate lastDay,
        String reasonCode) {}
