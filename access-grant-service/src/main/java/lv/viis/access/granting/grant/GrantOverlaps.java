package lv.viis.access.granting.grant;

import java.net.URI;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second grant of the same right to the same person through the same employer on the same day (D8). */
final class GrantOverlaps extends Refusal {

    GrantOverlaps() {
        super(
                409,
                "The person has this right already on some of the days",
                "Reject the line, shorten its days, or end the earlier grant first.");
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/grants");
    }
}
