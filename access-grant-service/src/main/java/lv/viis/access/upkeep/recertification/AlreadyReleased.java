package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second release (409). */
final class AlreadyReleased extends Refusal {

    AlreadyReleased() {
        super(409, "The campaign has been released already", "There is nothing more to release.");
    }
}
