package lv.viis.support.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.problem.NotFound;

/** The attachments of tickets, and what is in them. */
@ApplicationScoped
class Attachments implements SealedColumns {

    private final EntityManager database;
    private final SealedBox box;

    Attachments(EntityManager database, SealedBox box) {
        this.database = database;
        this.box = box;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("attachment_content", "sealed", "'attachment_content:' || attachment_id"));
    }

    /** All of a ticket, ten at most, oldest first. */
    List<Attachment> of(UUID ticketId) {
        return database.createQuery("from Attachment where ticketId = :ticket order by id", Attachment.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    Attachment one(UUID ticketId, UUID id) {
        var attachment = database.find(Attachment.class, id);
        if (attachment == null || !attachment.ticketId.equals(ticketId)) {
            throw new NotFound("attachment");
        }
        return attachment;
    }

    byte[] content(Attachment attachment) {
        return database.find(AttachmentContent.class, attachment.id).open(box);
    }

    void keep(Attachment attachment, byte[] content) {
        database.persist(attachment);
        database.persist(new AttachmentContent(attachment.id, content, box));
    }
}
