package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an answer where there is nothing left to answer. */
@ProblemType(
        status = 409,
        en = "The grant has been answered for, or has ended",
        lv = "Par piekļuves tiesībām jau ir atbildēts, vai arī tās ir beigušās")
final class ItemSettled extends Refusal {

    ItemSettled() {
        super("Read the item again.", "Nolasiet ierakstu vēlreiz.");
    }
}
