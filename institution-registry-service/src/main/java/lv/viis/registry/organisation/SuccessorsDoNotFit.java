package lv.viis.registry.organisation;

import lv.viis.chassis.problem.Refusal;

/** Refuses a closing whose successors are missing, not needed, unknown, closed, or the organisation itself. */
final class SuccessorsDoNotFit extends Refusal {
    SuccessorsDoNotFit(String reason) {
        super(
                422,
                "The successors do not fit the reason of the closing",
                reason + ": name open organisations other than this one, and none for a liquidation.");
    }
}
