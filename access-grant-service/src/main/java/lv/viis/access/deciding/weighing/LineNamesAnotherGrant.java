package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses to end or replace what is not the person's own grant through this employer. */
@ProblemType(
        status = 422,
        en = "The line names a grant that is not this person's through this employer",
        lv = "Rindā norādītās piekļuves tiesības nav šīs personas tiesības pie šī darba devēja")
final class LineNamesAnotherGrant extends Refusal {

    private final transient List<Violation> violations;

    LineNamesAnotherGrant(Violation violation) {
        super("Reject the line, or return the application.", "Noraidiet rindu vai atdodiet iesniegumu labošanai.");
        this.violations = List.of(violation);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
