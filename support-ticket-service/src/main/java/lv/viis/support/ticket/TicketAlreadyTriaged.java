package lv.viis.support.ticket;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second triage. */
@ProblemType(status = 409, en = "The ticket was triaged before", lv = "Pieteikums jau ir izskatīts")
final class TicketAlreadyTriaged extends Refusal {
    TicketAlreadyTriaged() {
        super("Only a new ticket is triaged.", "Sākotnēji izskata tikai jaunu pieteikumu.");
    }
}
