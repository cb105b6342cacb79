package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.Refusal;

/** Refuses a release where nothing waits for it (409). */
final class NothingHeld extends Refusal {

    NothingHeld() {
        super(409, "Nothing is held back", "The revocation needed no second officer.");
    }
}
