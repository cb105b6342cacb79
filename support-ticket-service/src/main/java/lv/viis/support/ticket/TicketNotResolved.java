package lv.viis.support.ticket;

import lv.viis.chassis.problem.Refusal;

/** Refuses to reopen what is open (409). */
final class TicketNotResolved extends Refusal {
    TicketNotResolved() {
        super(409, "The ticket is not resolved", "It is still worked on: write a message instead.");
    }
}
