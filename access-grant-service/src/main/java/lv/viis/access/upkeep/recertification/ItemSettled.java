package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses an answer where there is nothing left to answer (409). */
final class ItemSettled extends Refusal {

    ItemSettled() {
        super(409, "The grant has been answered for, or has ended", "Read the item again.");
    }
}
