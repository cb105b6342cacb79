package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second answer, or one after another head came (409). */
final class HeadReviewSettled extends Refusal {

    HeadReviewSettled() {
        super(409, "The review is settled", "It has been answered, or another head has a review of one's own.");
    }
}
