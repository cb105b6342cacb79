package lv.viis.registration.arriving.campaign;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Letters are issued in the text of the day, so people can be asked for no other. */
@ProblemType(status = 422, en = "The text is not in force", lv = "Teksts nav spēkā")
final class TextNotInForce extends Refusal {
    TextNotInForce() {
        super(
                "Name the version of the commitment letter's text that is in force today.",
                "Norādiet to saistību raksta teksta versiju, kas ir spēkā šodien.");
    }
}
