package lv.viis.access.upkeep.deputyship;

import lv.viis.chassis.problem.Refusal;

/** Refuses what the state of a deputyship does not allow any more (409). */
final class DeputyshipStateDiffers extends Refusal {

    DeputyshipStateDiffers() {
        super(409, "The deputyship is in another state", "It has ended, or was consented to; read it again.");
    }
}
