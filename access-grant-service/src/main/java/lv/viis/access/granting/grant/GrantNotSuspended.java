package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.Refusal;

/** Refuses to reinstate what is not suspended (409). */
final class GrantNotSuspended extends Refusal {

    GrantNotSuspended() {
        super(409, "The grant is not suspended", "There is nothing to reinstate; read the grant anew.");
    }
}
