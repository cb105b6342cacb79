package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.Refusal;

/** Refuses that somebody gives a right back to oneself (A8). */
final class OwnGrant extends Refusal {

    OwnGrant() {
        super(403, "The grant is your own", "Another officer has to reinstate it.");
    }
}
