package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses the approval of a version that was switched off, or that a newer approved one replaces. */
@ProblemType(status = 409, en = "The version is over", lv = "Redakcija vairs nav aktuāla")
final class PolicyVersionIsOver extends Refusal {

    PolicyVersionIsOver() {
        super(
                "It was switched off, or a newer one is in force; draft the next one.",
                "Tā ir izslēgta, vai arī spēkā ir jaunāka; sagatavojiet nākamo.");
    }
}
