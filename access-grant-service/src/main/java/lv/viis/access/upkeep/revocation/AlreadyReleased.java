package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second release (409). */
final class AlreadyReleased extends Refusal {

    AlreadyReleased() {
        super(409, "The revocation has been released already", "There is nothing more to release.");
    }
}
