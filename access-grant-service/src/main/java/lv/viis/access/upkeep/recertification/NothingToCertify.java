package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses a campaign without a single grant (422). */
final class NothingToCertify extends Refusal {

    NothingToCertify() {
        super(
                422,
                "No grant is left to confirm",
                "There is no live grant in this reach that is not in a running campaign.");
    }
}
