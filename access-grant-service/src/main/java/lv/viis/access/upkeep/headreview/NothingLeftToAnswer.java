package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.Refusal;

/** Refuses an officer's answer where the head holds nothing, or it was answered for (409). */
final class NothingLeftToAnswer extends Refusal {

    NothingLeftToAnswer() {
        super(409, "The head holds nothing that is not answered for", "All other grants are for the head to answer.");
    }
}
