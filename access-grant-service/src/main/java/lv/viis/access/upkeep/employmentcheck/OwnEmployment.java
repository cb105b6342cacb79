package lv.viis.access.upkeep.employmentcheck;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that somebody vouches for one's own employment (A8). */
@ProblemType(status = 403, en = "The question is about yourself", lv = "Jautājums ir par jums")
final class OwnEmployment extends Refusal {

    OwnEmployment() {
        super("Another head or an officer has to answer.", "Jāatbild citam vadītājam vai amatpersonai.");
    }
}
