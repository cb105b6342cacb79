package lv.viis.support.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** The messages of a ticket, in the order in which they were written. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    List<Message> of(UUID ticketId, Cursor after, int rows) {
        return find("ticketId = ?1 and id > ?2 order by id", ticketId, after.id())
                .page(0, rows)
                .list();
    }

    Message one(UUID ticketId, UUID id) {
        return find("ticketId = ?1 and id = ?2", ticketId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("message"));
    }
}
