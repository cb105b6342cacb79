package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** The roles of heads follow from the headship and are never granted (12.5). */
final class RoleFollowsFromHeadship extends Refusal {

    private final transient Violation violation;

    RoleFollowsFromHeadship(Violation violation) {
        super(422, "The role cannot be applied for", "It follows from being the head on record.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
