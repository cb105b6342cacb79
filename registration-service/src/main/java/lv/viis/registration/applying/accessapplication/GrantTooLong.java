package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Access is given for a limited time (D9). */
final class GrantTooLong extends Refusal {

    private final transient Violation violation;

    GrantTooLong(Violation violation) {
        super(422, "The time is too long", "Ask for less; it can be applied for again.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
