package lv.viis.registration.arriving.campaign;

import java.time.LocalDate;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** People need time to sign. */
@ProblemType(status = 422, en = "The deadline is too near", lv = "Termiņš ir par tuvu")
final class DeadlineTooNear extends Refusal {
    DeadlineTooNear(LocalDate earliest) {
        super("The earliest one is " + earliest + ".", "Agrākais iespējamais termiņš ir " + earliest + ".");
    }
}
