package lv.viis.registration.arriving.campaign;

import java.time.LocalDate;
import lv.viis.chassis.problem.Refusal;

/** People need time to sign. */
final class DeadlineTooNear extends Refusal {
    DeadlineTooNear(LocalDate earliest) {
        super(422, "The deadline is too near", "The earliest one is " + earliest + ".");
    }
}
