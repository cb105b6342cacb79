package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Access is given for a limited time (D9). */
@ProblemType(status = 422, en = "The time is too long", lv = "Piekļuves laiks ir par garu")
final class GrantTooLong extends Refusal {

    private final transient Violation violation;

    GrantTooLong(Violation violation) {
        super("Ask for less; it can be applied for again.", "Lūdziet īsāku laiku; vēlāk piekļuvi var lūgt no jauna.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
