package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses the approval of one's own draft (D6). */
@ProblemType(
        status = 403,
        en = "Who drafted a version does not approve it",
        lv = "Redakcijas sagatavotājs to neapstiprina")
final class ApproverIsTheDrafter extends Refusal {

    ApproverIsTheDrafter() {
        super(
                "Two officers other than the drafter approve it.",
                "To apstiprina divas citas amatpersonas, nevis sagatavotājs.");
    }
}
