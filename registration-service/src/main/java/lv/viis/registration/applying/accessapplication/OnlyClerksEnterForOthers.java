package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** A head applies in their own name; for somebody else only a clerk enters what came on paper (D4). */
final class OnlyClerksEnterForOthers extends Refusal {
    OnlyClerksEnterForOthers() {
        super(
                403,
                "Only a clerk enters an application for somebody else",
                "Leave applicant.personalCode out to apply in your own name.");
    }
}
