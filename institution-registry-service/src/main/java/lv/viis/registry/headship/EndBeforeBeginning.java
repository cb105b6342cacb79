package lv.viis.registry.headship;

import lv.viis.chassis.problem.Refusal;

/** Refuses a last day that lies before the first. */
final class EndBeforeBeginning extends Refusal {
    EndBeforeBeginning() {
        super(422, "The last day lies before the first", "A headship lasts one day at least.");
    }
}
