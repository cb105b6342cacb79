package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide without every letter that the kind of application needs (A2). */
@ProblemType(status = 422, en = "A letter is missing", lv = "Trūkst vēstules")
final class EvidenceIncomplete extends Refusal {

    EvidenceIncomplete() {
        super(
                "The head's application and the commitment letter must have come, to end a right only the"
                        + " former; on paper each must have been seen by two clerks.",
                "Jābūt saņemtam vadītāja iesniegumam un saistību rakstam, bet tiesību izbeigšanai – tikai"
                        + " iesniegumam; katrs papīra oriģināls jāpārbauda diviem lietvežiem.");
    }
}
