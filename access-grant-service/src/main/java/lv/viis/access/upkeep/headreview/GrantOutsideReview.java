package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.Refusal;

/** Refuses to end a grant that is not through the organisation (422). */
final class GrantOutsideReview extends Refusal {

    GrantOutsideReview() {
        super(422, "A grant is not one of the review", "Name grants that the review lists.");
    }
}
