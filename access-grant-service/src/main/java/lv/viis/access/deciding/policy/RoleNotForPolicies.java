package lv.viis.access.deciding.policy;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a policy over a role that officers have to decide on. */
@ProblemType(status = 422, en = "No policy decides on the role", lv = "Par šo lomu nelemj neviena politika")
final class RoleNotForPolicies extends Refusal {

    private final transient List<Violation> faults;

    RoleNotForPolicies(List<Violation> faults) {
        super(
                "Sensitive roles need two officers each time.",
                "Sensitīvām lomām katru reizi vajadzīgas divas amatpersonas.");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Violation> violations() {
        return faults;
    }
}
