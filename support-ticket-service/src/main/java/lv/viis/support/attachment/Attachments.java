package lv.viis.support.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The attachments of tickets, without what is in them. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** All of a ticket, ten at most, oldest first. */
    List<Attachment> of(UUID ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    Attachment one(UUID ticketId, UUID id) {
        return find("ticketId = ?1 and id = ?2", ticketId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    /**
     * Deletes those of tickets that were resolved before, with what is in them.
     *
     * @param most at once
     * @return how many were deleted
     */
    int purge(Instant resolvedBefore, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from attachment where id in (
                            select a.id from attachment a join resolved_ticket t on t.id = a.ticket_id
                             where t.resolved_at < ?1
                             order by a.id limit ?2)""")
                .setParameter(1, resolvedBefore)
                .setParameter(2, most)
                .executeUpdate();
    }
}
