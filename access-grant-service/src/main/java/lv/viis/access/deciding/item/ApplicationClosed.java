package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide what was closed: the employment or the organisation ended, or it ran out (A18). */
@ProblemType(status = 409, en = "The application was closed", lv = "Iesniegums ir slēgts")
final class ApplicationClosed extends Refusal {

    ApplicationClosed() {
        super(
                "It never opens again; what is still wanted is asked for anew.",
                "To vairs neatver; par to, kas vēl vajadzīgs, iesniedziet jaunu iesniegumu.");
    }
}
