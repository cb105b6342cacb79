package lv.viis.access.upkeep.employmentcheck;

import lv.viis.chassis.problem.Refusal;

/** Refuses a release where nothing waits for it (409). */
final class NothingHeld extends Refusal {

    NothingHeld() {
        super(409, "Nothing is held back", "The night's cap is not reached, or it has been released.");
    }
}
