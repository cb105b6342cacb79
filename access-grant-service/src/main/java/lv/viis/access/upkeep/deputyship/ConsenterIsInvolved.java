package lv.viis.access.upkeep.deputyship;

import lv.viis.chassis.problem.Refusal;

/** Refuses consent by one of the two (403, D6); where the only head is one, an access officer consents. */
final class ConsenterIsInvolved extends Refusal {

    ConsenterIsInvolved() {
        super(403, "Who consents is one of the two", "Another head of the employer, or an access officer, consents.");
    }
}
