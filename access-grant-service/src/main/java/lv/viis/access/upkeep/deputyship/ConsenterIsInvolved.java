package lv.viis.access.upkeep.deputyship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses consent by one of the two (D6); where the only head is one, an access officer consents. */
@ProblemType(status = 403, en = "Who consents is one of the two", lv = "Piekrišanas devējs ir viena no abām personām")
final class ConsenterIsInvolved extends Refusal {

    ConsenterIsInvolved() {
        super(
                "Another head of the employer, or an access officer, consents.",
                "Piekrišanu dod cits darba devēja vadītājs vai ministrijas piekļuves speciālists.");
    }
}
