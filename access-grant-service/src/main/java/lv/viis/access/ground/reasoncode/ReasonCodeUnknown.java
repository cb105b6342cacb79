package lv.viis.access.ground.reasoncode;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a reason that the catalogue does not have for what is done (422). */
public final class ReasonCodeUnknown extends Refusal {

    private final transient List<Violation> faults;

    ReasonCodeUnknown(List<Violation> faults) {
        super(422, "The reason is not in the catalogue", "GET /v1/reason-codes has the codes for each use.");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Violation> violations() {
        return faults;
    }
}
