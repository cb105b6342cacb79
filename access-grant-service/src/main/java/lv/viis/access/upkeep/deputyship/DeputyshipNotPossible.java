package lv.viis.access.upkeep.deputyship;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a deputyship that would carry no right, or one that is never lent. */
@ProblemType(status = 422, en = "The deputyship is not possible", lv = "Aizvietošana nav iespējama")
final class DeputyshipNotPossible extends Refusal {

    private final transient List<Violation> violations;

    DeputyshipNotPossible(List<Violation> violations) {
        super(
                "Own grants through one employer, of roles that are not sensitive, are lent within their days"
                        + " to a colleague who holds a grant through the same employer.",
                "Savas piekļuves tiesības pie viena darba devēja ar lomām, kas nav sensitīvas, to termiņā var"
                        + " nodot kolēģim, kuram ir piekļuves tiesības pie tā paša darba devēja.");
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
