package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second answer, or one after another head came. */
@ProblemType(status = 409, en = "The review is settled", lv = "Pārskatīšana ir pabeigta")
final class HeadReviewSettled extends Refusal {

    HeadReviewSettled() {
        super(
                "It has been answered, or another head has a review of one's own.",
                "Uz to ir atbildēts, vai arī citam vadītājam ir sava pārskatīšana.");
    }
}
