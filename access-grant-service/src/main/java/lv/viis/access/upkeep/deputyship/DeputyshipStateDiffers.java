package lv.viis.access.upkeep.deputyship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses what the state of a deputyship does not allow any more. */
@ProblemType(status = 409, en = "The deputyship is in another state", lv = "Aizvietošana ir citā stāvoklī")
final class DeputyshipStateDiffers extends Refusal {

    DeputyshipStateDiffers() {
        super(
                "It has ended, or was consented to; read it again.",
                "Tā ir beigusies, vai arī piekrišana tai jau ir dota; nolasiet to vēlreiz.");
    }
}
