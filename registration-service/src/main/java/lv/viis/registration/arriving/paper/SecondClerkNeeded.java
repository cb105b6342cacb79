package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Who recorded an original does not settle it (D4). */
@ProblemType(status = 403, en = "A second clerk is needed", lv = "Vajadzīgs otrs lietvedis")
final class SecondClerkNeeded extends Refusal {
    SecondClerkNeeded() {
        super(
                "Whoever recorded the original neither confirms nor rejects it.",
                "Kas reģistrēja oriģinālu, to ne apstiprina, ne noraida.");
    }
}
