package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses days beyond what was asked, the employment, the organisation's end or the longest grant (D9, 422). */
final class PeriodNotAllowed extends Refusal {

    private final transient List<Violation> violations;

    PeriodNotAllowed(List<Violation> violations) {
        super(422, "The grant's days are not allowed", "Shorten them, or reject the line.");
        this.violations = violations;
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
