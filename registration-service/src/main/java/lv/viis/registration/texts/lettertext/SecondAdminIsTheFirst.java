package lv.viis.registration.texts.lettertext;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** What ends rights or words promises takes two: who proposed it does not confirm it, by whichever id. */
@ProblemType(status = 403, en = "It takes two administrators", lv = "Vajadzīgi divi administratori")
public final class SecondAdminIsTheFirst extends Refusal {
    public SecondAdminIsTheFirst() {
        super("Who proposed it cannot confirm it.", "Kas to ierosināja, pats to nevar apstiprināt.");
    }
}
