package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** The roles of heads follow from the headship and are never granted (12.5). */
@ProblemType(status = 422, en = "The role cannot be applied for", lv = "Šo lomu nevar lūgt")
final class RoleFollowsFromHeadship extends Refusal {

    private final transient Violation violation;

    RoleFollowsFromHeadship(Violation violation) {
        super(
                "It follows from being the head on record.",
                "Tā izriet no tā, ka persona ir reģistrā ierakstītais vadītājs.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
