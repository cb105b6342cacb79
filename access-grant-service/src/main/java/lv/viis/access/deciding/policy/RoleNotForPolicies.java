package lv.viis.access.deciding.policy;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a policy over a role that officers have to decide on (422). */
final class RoleNotForPolicies extends Refusal {

    private final transient List<Violation> faults;

    RoleNotForPolicies(List<Violation> faults) {
        super(422, "No policy decides on the role", "Sensitive roles need two officers each time.");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Violation> violations() {
        return faults;
    }
}
