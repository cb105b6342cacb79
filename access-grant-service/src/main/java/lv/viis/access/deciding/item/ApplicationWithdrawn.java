package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide what was withdrawn. */
@ProblemType(status = 409, en = "The application was withdrawn", lv = "Iesniegums ir atsaukts")
final class ApplicationWithdrawn extends Refusal {

    ApplicationWithdrawn() {
        super("There is nothing left to decide.", "Vairs nav, par ko lemt.");
    }
}
