package lv.viis.support.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.IfMatch;
import lv.viis.support.message.Message;
import lv.viis.support.message.Messages;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.TicketsInReach;

/** An officer resolves a ticket with a text that tells the requester how. */
@ApplicationScoped
class ResolveTicket {

    private final Messages messages;
    private final EventLog eventLog;
    private final TicketsInReach tickets;

    ResolveTicket(Messages messages, EventLog eventLog, TicketsInReach tickets) {
        this.messages = messages;
        this.eventLog = eventLog;
        this.tickets = tickets;
    }

    @Transactional
    Ticket resolve(UUID ticketId, String text, IfMatch ifMatch, Reach reach) {
        var ticket = tickets.decidable(ticketId, ifMatch, reach);
        ticket.resolve(reach.at());
        messages.persistAndFlush(Message.resolution(ticketId, reach.personId(), text, reach.at()));
        eventLog.append(
                Ticket.KAFKA_TOPIC,
                ticketId,
                ticket.version(),
                new TicketResolved(ticketId, ticket.organisationId(), reach.at()));
        return ticket;
    }
}
