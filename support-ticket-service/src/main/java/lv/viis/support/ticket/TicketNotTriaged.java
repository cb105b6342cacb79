package lv.viis.support.ticket;

import lv.viis.chassis.problem.Refusal;

/** Refuses to resolve what nobody has looked at (409). */
final class TicketNotTriaged extends Refusal {
    TicketNotTriaged() {
        super(409, "The ticket was not triaged yet", "Triage or answer the ticket before you resolve it.");
    }
}
