package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a decision that leaves a line open, decides one twice, or names one that was not asked. */
@ProblemType(status = 422, en = "Every line is decided exactly once", lv = "Par katru rindu lemj tieši vienu reizi")
final class LinesDoNotMatch extends Refusal {

    private final transient List<Violation> violations;

    LinesDoNotMatch(List<Violation> violations) {
        super("The lines are those of the application, each once.", "Norādiet iesnieguma rindas, katru vienu reizi.");
        this.violations = violations;
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
