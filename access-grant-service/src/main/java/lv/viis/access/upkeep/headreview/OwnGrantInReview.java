package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that a head confirms the own right (A8). */
@ProblemType(status = 403, en = "A grant is your own", lv = "Vienas no piekļuves tiesībām pieder jums")
final class OwnGrantInReview extends Refusal {

    OwnGrantInReview() {
        super(
                "An officer has to answer for it first, or you name it among those that end.",
                "Vispirms par tām jāatbild amatpersonai, vai arī norādiet tās starp tām, kas jāizbeidz.");
    }
}
