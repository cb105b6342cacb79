package lv.viis.support.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.support.message.Message;
import lv.viis.support.message.Messages;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.TicketsInReach;

/** The requester says that the resolution did not help, and why. */
@ApplicationScoped
class ReopenTicket {

    private final Messages messages;
    private final TicketsInReach tickets;

    ReopenTicket(Messages messages, TicketsInReach tickets) {
        this.messages = messages;
        this.tickets = tickets;
    }

    @Transactional
    Ticket reopen(UUID ticketId, String text, Reach reach) {
        var ticket = tickets.answerable(ticketId, reach);
        if (!tickets.isOwn(ticket, reach)) {
            throw new OutsideScope();
        }
        ticket.reopen(reach.at());
        messages.persistAndFlush(Message.ofRequester(ticketId, reach.personId(), text, reach.at()));
        return ticket;
    }
}
