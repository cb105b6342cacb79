package lv.viis.support.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.support.message.Message;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.Tickets;

/** The requester says that the resolution did not help, and why. */
@ApplicationScoped
class ReopenTicket {

    private final EntityManager database;
    private final Tickets tickets;

    ReopenTicket(EntityManager database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Transactional
    Ticket reopen(UUID ticketId, String text, Reach reach) {
        var ticket = tickets.answerable(ticketId, reach);
        if (!tickets.isOwn(ticket, reach)) {
            throw new OutsideScope();
        }
        ticket.reopen(reach.at());
        database.persist(Message.ofRequester(ticketId, reach.personId(), text, reach.at()));
        database.flush();
        return ticket;
    }
}
