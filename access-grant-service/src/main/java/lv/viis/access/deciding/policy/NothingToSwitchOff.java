package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to switch off what is off. */
@ProblemType(status = 409, en = "The policy is switched off", lv = "Politika ir izslēgta")
final class NothingToSwitchOff extends Refusal {

    NothingToSwitchOff() {
        super("There is no version that it would end.", "Nav nevienas redakcijas, kuras darbība ar to beigtos.");
    }
}
