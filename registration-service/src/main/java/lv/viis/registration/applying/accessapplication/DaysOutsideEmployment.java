package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Access lasts no longer than the employment (D9). */
@ProblemType(
        status = 422,
        en = "The days lie outside the employment",
        lv = "Norādītās dienas ir ārpus darba attiecību laika")
final class DaysOutsideEmployment extends Refusal {

    private final transient Violation violation;

    DaysOutsideEmployment(Violation violation) {
        super(
                "Access cannot begin before the employment or end after it.",
                "Piekļuve nevar sākties pirms darba attiecībām vai beigties pēc tām.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
