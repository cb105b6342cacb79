package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** An employer gives access to itself and to what it founded only (D7). */
final class ObjectOutsideEmployer extends Refusal {

    private final transient Violation violation;

    ObjectOutsideEmployer(Violation violation) {
        super(
                422,
                "The object is outside the employer",
                "An institution applies for itself, a municipality also for what it founded, a state body for the country.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
