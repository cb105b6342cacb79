package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to let one officer both propose and confirm (D6). */
@ProblemType(status = 403, en = "It takes two officers", lv = "Vajadzīgas divas amatpersonas")
final class NeedsAnotherOfficer extends Refusal {

    NeedsAnotherOfficer() {
        super("Who proposed it cannot confirm it.", "Amatpersona, kas to ierosināja, nevar to apstiprināt.");
    }
}
