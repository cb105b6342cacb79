package lv.viis.support.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.support.ticket.TicketsInReach;

/** Says something in a ticket, for the side on which the author stands. */
@ApplicationScoped
class WriteMessage {

    private final Messages messages;
    private final TicketsInReach tickets;

    WriteMessage(Messages messages, TicketsInReach tickets) {
        this.messages = messages;
        this.tickets = tickets;
    }

    @Transactional
    Message write(UUID ticketId, String text, Reach reach) {
        var ticket = tickets.answerable(ticketId, reach);
        Message message;
        if (tickets.isSupportFor(ticket, reach)) {
            ticket.answeredBySupport();
            message = Message.ofSupport(ticketId, reach.personId(), text, reach.at());
        } else {
            ticket.answeredByRequester();
            message = Message.ofRequester(ticketId, reach.personId(), text, reach.at());
        }
        messages.persist(message);
        return message;
    }
}
