package lv.viis.access.ground.reasoncode;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a reason that the catalogue does not have for what is done. */
@ProblemType(status = 422, en = "The reason is not in the catalogue", lv = "Šāda iemesla katalogā nav")
public final class ReasonCodeUnknown extends Refusal {

    private final transient List<Violation> faults;

    ReasonCodeUnknown(List<Violation> faults) {
        super(
                "GET /v1/reason-codes has the codes for each use.",
                "Katram lietojumam paredzētos kodus sniedz GET /v1/reason-codes.");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Violation> violations() {
        return faults;
    }
}
