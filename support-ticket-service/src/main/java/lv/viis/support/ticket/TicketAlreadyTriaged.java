package lv.viis.support.ticket;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second triage (409). */
final class TicketAlreadyTriaged extends Refusal {
    TicketAlreadyTriaged() {
        super(409, "The ticket was triaged before", "Only a new ticket is triaged.");
    }
}
