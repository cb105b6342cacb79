package lv.viis.access.deciding.weighing;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a role that the same person must not have beside another one (12.5, 422). */
final class RolesAreIncompatible extends Refusal {

    private final transient List<Violation> faults;

    RolesAreIncompatible(List<Violation> faults) {
        super(422, "The roles are incompatible", "The person holds, or would hold, a role that excludes another.");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Violation> violations() {
        return faults;
    }
}
