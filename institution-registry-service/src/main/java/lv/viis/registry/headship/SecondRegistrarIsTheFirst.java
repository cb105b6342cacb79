package lv.viis.registry.headship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that who proposed decides on the proposal. */
@ProblemType(status = 403, en = "A second registrar is needed", lv = "Vajadzīgs otrs reģistrētājs")
final class SecondRegistrarIsTheFirst extends Refusal {
    SecondRegistrarIsTheFirst() {
        super("Who proposed does not decide on the proposal.", "Priekšlikuma iesniedzējs par to neizlemj.");
    }
}
