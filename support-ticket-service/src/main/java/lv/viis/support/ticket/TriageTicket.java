package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

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
    Ticket triage(UUID id, String ifMatch, UUID officer, Instant now) {
        var ticket = tickets.decidable(id, ifMatch);
        ticket.triage(officer, now);
        database.flush();
        return ticket;
    }
}
