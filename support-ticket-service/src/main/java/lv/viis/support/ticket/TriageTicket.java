package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** An officer takes a new ticket as a question to answer. */
@ApplicationScoped
class TriageTicket {

    private final EntityManager database;
    private final Tickets tickets;

    TriageTicket(EntityManager database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Transactional
    Ticket triage(UUID id, IfMatch ifMatch, Reach reach) {
        var ticket = tickets.decidable(id, ifMatch, reach);
        ticket.triage(reach.personId(), reach.at());
        database.flush();
        return ticket;
    }
}
