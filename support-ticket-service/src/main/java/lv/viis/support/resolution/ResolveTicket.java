package lv.viis.support.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.IfMatch;
import lv.viis.support.message.Message;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.Tickets;

/** An officer resolves a ticket with a text that tells the requester how. */
@ApplicationScoped
class ResolveTicket {

    private final EntityManager database;
    private final EventLog eventLog;
    private final Tickets tickets;

    ResolveTicket(EntityManager database, EventLog eventLog, Tickets tickets) {
        this.database = database;
        this.eventLog = eventLog;
        this.tickets = tickets;
    }

    @Transactional
    Ticket resolve(UUID ticketId, String text, IfMatch ifMatch, Reach reach) {
        var ticket = tickets.decidable(ticketId, ifMatch, reach);
        ticket.resolve(reach.at());
        database.persist(Message.resolution(ticketId, reach.personId(), text, reach.at()));
        database.flush();
        eventLog.append(
                Tickets.KAFKA_TOPIC,
                ticketId,
                ticket.version(),
                new TicketResolved(ticketId, ticket.organisationId(), reach.at()));
        return ticket;
    }
}
