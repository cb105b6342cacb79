package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a decision that leaves a line open, decides one twice, or names one that was not asked (422). */
final class LinesDoNotMatch extends Refusal {

    private final transient List<Violation> violations;

    LinesDoNotMatch(List<Violation> violations) {
        super(422, "Every line is decided exactly once", "The lines are those of the application, each once.");
        this.violations = violations;
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
