package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a role that the same person must not have beside another one (12.5). */
@ProblemType(status = 422, en = "The roles are incompatible", lv = "Lomas nav savienojamas")
final class RolesAreIncompatible extends Refusal {

    private final transient List<Violation> faults;

    RolesAreIncompatible(List<Violation> faults) {
        super(
                "The person holds, or would hold, a role that excludes another.",
                "Personai ir vai būtu loma, kas izslēdz citu lomu.");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Violation> violations() {
        return faults;
    }
}
