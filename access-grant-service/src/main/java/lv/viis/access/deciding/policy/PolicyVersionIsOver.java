package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.Refusal;

/** Refuses the approval of a version that was switched off, or that a newer approved one replaces (409). */
final class PolicyVersionIsOver extends Refusal {

    PolicyVersionIsOver() {
        super(409, "The version is over", "It was switched off, or a newer one is in force; draft the next one.");
    }
}
