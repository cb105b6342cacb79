package lv.viis.support.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.support.ticket.Tickets;

/** Says something in a ticket, for the side on which the author stands. */
@ApplicationScoped
class WriteMessage {

    private final EntityManager database;
    private final Tickets tickets;

    WriteMessage(EntityManager database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Transactional
    Message write(UUID ticketId, UUID author, String text, Instant now) {
        var ticket = tickets.answerable(ticketId);
        Message message;
        if (tickets.isSupportFor(ticket)) {
            ticket.answeredBySupport();
            message = Message.ofSupport(ticketId, author, text, now);
        } else {
            ticket.answeredByRequester();
            message = Message.ofRequester(ticketId, author, text, now);
        }
        database.persist(message);
        return message;
    }
}
