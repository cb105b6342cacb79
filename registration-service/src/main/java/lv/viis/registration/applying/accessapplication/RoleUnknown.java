package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** No such role is in the catalogue. */
final class RoleUnknown extends Refusal {

    private final transient Violation violation;

    RoleUnknown(Violation violation) {
        super(422, "There is no such role", "Ask the catalogue of roles for what can be applied for.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
