package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that somebody gives a right back to oneself (A8). */
@ProblemType(status = 403, en = "The grant is your own", lv = "Šīs piekļuves tiesības pieder jums")
final class OwnGrant extends Refusal {

    OwnGrant() {
        super("Another officer has to reinstate it.", "Tās jāatjauno citai amatpersonai.");
    }
}
