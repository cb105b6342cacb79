package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a release where nothing waits for it. */
@ProblemType(status = 409, en = "Nothing is held back", lv = "Nekas nav aizturēts")
final class NothingHeld extends Refusal {

    NothingHeld() {
        super("The revocation needed no second officer.", "Šai tiesību izbeigšanai otra amatpersona nebija vajadzīga.");
    }
}
