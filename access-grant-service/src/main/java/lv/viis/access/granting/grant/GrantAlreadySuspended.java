package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.Refusal;

/** Refuses to suspend a second time for the same cause (409). */
final class GrantAlreadySuspended extends Refusal {

    GrantAlreadySuspended() {
        super(409, "The grant is suspended already", "Reinstate it, or end it.");
    }
}
