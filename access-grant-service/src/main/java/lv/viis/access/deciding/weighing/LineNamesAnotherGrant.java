package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses to end or replace what is not the person's own grant through this employer (422). */
final class LineNamesAnotherGrant extends Refusal {

    private final transient List<Violation> violations;

    LineNamesAnotherGrant(Violation violation) {
        super(
                422,
                "The line names a grant that is not this person's through this employer",
                "Reject the line, or return the application.");
        this.violations = List.of(violation);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
