package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses that somebody confirms the own right (A8). */
final class OwnGrantInRecertification extends Refusal {

    OwnGrantInRecertification() {
        super(403, "The grant is your own", "Another head of the organisation or an officer has to confirm it.");
    }
}
