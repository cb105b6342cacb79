package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.Refusal;

/** Refuses that a head confirms the own right (A8). */
final class OwnGrantInReview extends Refusal {

    OwnGrantInReview() {
        super(
                403,
                "A grant is your own",
                "An officer has to answer for it first, or you name it among those that end.");
    }
}
