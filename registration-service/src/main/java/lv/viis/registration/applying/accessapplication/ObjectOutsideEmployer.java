package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** An employer gives access to itself and to what it founded only (D7). */
@ProblemType(status = 422, en = "The object is outside the employer", lv = "Piekļuves objekts nav darba devēja pārziņā")
final class ObjectOutsideEmployer extends Refusal {

    private final transient Violation violation;

    ObjectOutsideEmployer(Violation violation) {
        super(
                "An institution applies for itself, a municipality also for what it founded, a state body for the country.",
                "Iestāde iesniedz iesniegumus par sevi, pašvaldība arī par iestādēm, ko tā dibinājusi, valsts iestāde par visu valsti.");
        this.violation = violation;
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
