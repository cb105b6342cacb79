package lv.viis.support.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** The messages of a ticket, in the order in which they were written. */
@ApplicationScoped
class Messages {

    private final EntityManager database;

    Messages(EntityManager database) {
        this.database = database;
    }

    List<Message> of(UUID ticketId, Cursor after, int rows) {
        return database.createQuery("from Message where ticketId = :ticket and id > :after order by id", Message.class)
                .setParameter("ticket", ticketId)
                .setParameter("after", after.id())
                .setMaxResults(rows)
                .getResultList();
    }

    Message one(UUID ticketId, UUID id) {
        var message = database.find(Message.class, id);
        if (message == null || !message.ticketId.equals(ticketId)) {
            throw new NotFound("message");
        }
        return message;
    }
}
