package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A head applies in their own name; for somebody else only a clerk enters what came on paper (D4). */
@ProblemType(
        status = 403,
        en = "Only a clerk enters an application for somebody else",
        lv = "Iesniegumu citas personas vārdā ievada tikai lietvedis")
public final class OnlyClerksEnterForOthers extends Refusal {
    OnlyClerksEnterForOthers() {
        super(
                "Leave applicant.personalCode out to apply in your own name.",
                "Lai iesniegtu iesniegumu savā vārdā, nenorādiet applicant.personalCode.");
    }
}
