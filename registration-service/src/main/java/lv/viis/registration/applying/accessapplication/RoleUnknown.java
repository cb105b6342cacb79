package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** No such role is in the catalogue. */
@ProblemType(status = 422, en = "There is no such role", lv = "Šādas lomas nav")
final class RoleUnknown extends Refusal {

    private final transient Violation violation;

    RoleUnknown(Violation violation) {
        super(
                "Ask the catalogue of roles for what can be applied for.",
                "Kādas lomas var lūgt, skatiet lomu katalogā.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
