package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to end a grant that is not through the organisation. */
@ProblemType(
        status = 422,
        en = "A grant is not one of the review",
        lv = "Piekļuves tiesības nav iekļautas šajā pārskatīšanā")
final class GrantOutsideReview extends Refusal {

    GrantOutsideReview() {
        super("Name grants that the review lists.", "Norādiet piekļuves tiesības, kas ir pārskatīšanas sarakstā.");
    }
}
