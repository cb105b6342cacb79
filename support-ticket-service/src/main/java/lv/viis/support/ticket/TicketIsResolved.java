package lv.viis.support.ticket;

import lv.viis.chassis.problem.Refusal;

/** Refuses to go on with a ticket that is resolved (409). */
final class TicketIsResolved extends Refusal {
    TicketIsResolved() {
        super(409, "The ticket is resolved", "Reopen it first, or open a new ticket.");
    }
}
