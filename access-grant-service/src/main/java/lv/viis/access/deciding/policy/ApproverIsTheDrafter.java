package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.Refusal;

/** Refuses the approval of one's own draft (D6, 403). */
final class ApproverIsTheDrafter extends Refusal {

    ApproverIsTheDrafter() {
        super(403, "Who drafted a version does not approve it", "Two officers other than the drafter approve it.");
    }
}
