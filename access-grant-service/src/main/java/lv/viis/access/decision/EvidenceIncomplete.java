package lv.viis.access.decision;

import lv.viis.chassis.problem.Refusal;

/** Refuses to decide without both letters (A2, 422). */
final class EvidenceIncomplete extends Refusal {

    EvidenceIncomplete() {
        super(422, "A letter is missing", "The head's application and the commitment letter must both have come.");
    }
}
