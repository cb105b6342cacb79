package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to let who proposed a change confirm it. */
@ProblemType(status = 403, en = "It takes two administrators", lv = "Vajadzīgi divi administratori")
final class SecondAdminIsTheFirst extends Refusal {

    SecondAdminIsTheFirst() {
        super("Who proposed it cannot confirm it.", "Administrators, kas to ierosināja, nevar to apstiprināt.");
    }
}
