package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** The role does not hold on this kind of object. */
final class RoleDoesNotFitObject extends Refusal {

    private final transient Violation violation;

    RoleDoesNotFitObject(Violation violation) {
        super(422, "The role does not fit the object", "Choose a role of the object's kind.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
