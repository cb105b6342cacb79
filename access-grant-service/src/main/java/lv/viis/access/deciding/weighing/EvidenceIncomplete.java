package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.Refusal;

/** Refuses to decide without every letter that the kind of application needs (A2, 422). */
final class EvidenceIncomplete extends Refusal {

    EvidenceIncomplete() {
        super(
                422,
                "A letter is missing",
                "The head's application and the commitment letter must have come, to end a right only the former;"
                        + " on paper each must have been seen by two clerks.");
    }
}
