package lv.viis.access.upkeep.employmentcheck;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a release where nothing waits for it. */
@ProblemType(status = 409, en = "Nothing is held back", lv = "Nekas nav aizturēts")
final class NothingHeld extends Refusal {

    NothingHeld() {
        super(
                "The night's cap is not reached, or it has been released.",
                "Nakts ierobežojums nav sasniegts, vai arī aizturētais jau ir atļauts.");
    }
}
