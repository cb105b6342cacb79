package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses days beyond what was asked, the employment, the organisation's end or the longest grant (D9). */
@ProblemType(status = 422, en = "The grant's days are not allowed", lv = "Piekļuves tiesību termiņš nav pieļaujams")
final class PeriodNotAllowed extends Refusal {

    private final transient List<Violation> violations;

    PeriodNotAllowed(List<Violation> violations) {
        super("Shorten them, or reject the line.", "Saīsiniet termiņu vai noraidiet rindu.");
        this.violations = violations;
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
