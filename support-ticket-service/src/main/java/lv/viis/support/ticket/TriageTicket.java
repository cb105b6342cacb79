package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** An officer takes a new ticket as a question to answer. */
@ApplicationScoped
class TriageTicket {

    private final Tickets tickets;
    private final TicketsInReach ticketsInReach;

    TriageTicket(Tickets tickets, TicketsInReach ticketsInReach) {
        this.tickets = tickets;
        this.ticketsInReach = ticketsInReach;
    }

    @Transactional
    Ticket triage(UUID id, IfMatch ifMatch, Reach reach) {
        var ticket = ticketsInReach.decidable(id, ifMatch, reach);
        ticket.triage(reach.personId(), reach.at());
        tickets.flush();
        return ticket;
    }
}
