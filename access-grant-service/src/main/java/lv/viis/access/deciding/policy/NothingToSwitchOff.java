package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.Refusal;

/** Refuses to switch off what is off (409). */
final class NothingToSwitchOff extends Refusal {

    NothingToSwitchOff() {
        super(409, "The policy is switched off", "There is no version that it would end.");
    }
}
