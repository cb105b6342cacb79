package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second policy of the same code (409). */
final class PolicyCodeTaken extends Refusal {

    PolicyCodeTaken() {
        super(409, "There is a policy of this code", "Draft its next version, or choose another code.");
    }
}
