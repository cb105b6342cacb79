package lv.viis.access.upkeep.deputyship;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a deputyship that would carry no right, or one that is never lent (422). */
final class DeputyshipNotPossible extends Refusal {

    private final transient List<Violation> violations;

    DeputyshipNotPossible(List<Violation> violations) {
        super(
                422,
                "The deputyship is not possible",
                "Own grants through one employer, of roles that are not sensitive, are lent within their days to a"
                        + " colleague who holds a grant through the same employer.");
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
