package lv.viis.registry.headship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a last day that lies before the first. */
@ProblemType(status = 422, en = "The last day lies before the first", lv = "Pēdējā diena ir pirms pirmās")
final class EndBeforeBeginning extends Refusal {
    EndBeforeBeginning() {
        super("A headship lasts one day at least.", "Vadītāja amata laiks ir vismaz viena diena.");
    }
}
