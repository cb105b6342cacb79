package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** The role does not hold on this kind of object. */
@ProblemType(status = 422, en = "The role does not fit the object", lv = "Loma neatbilst piekļuves objektam")
final class RoleDoesNotFitObject extends Refusal {

    private final transient Violation violation;

    RoleDoesNotFitObject(Violation violation) {
        super("Choose a role of the object's kind.", "Izvēlieties lomu, kas paredzēta šī veida objektam.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
