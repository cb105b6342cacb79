package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Access lasts no longer than the employment (D9). */
final class DaysOutsideEmployment extends Refusal {

    private final transient Violation violation;

    DaysOutsideEmployment(Violation violation) {
        super(422, "The days lie outside the employment", "Access cannot begin before the employment or end after it.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
