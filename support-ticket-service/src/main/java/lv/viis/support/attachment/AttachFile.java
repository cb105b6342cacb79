package lv.viis.support.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.support.ticket.TicketsInReach;

/** Adds a checked file to a ticket that is still open. */
@ApplicationScoped
class AttachFile {

    static final int MOST_OF_A_TICKET = 10;

    private final Attachments attachments;
    private final AttachmentContents contents;
    private final TicketsInReach tickets;

    AttachFile(Attachments attachments, AttachmentContents contents, TicketsInReach tickets) {
        this.attachments = attachments;
        this.contents = contents;
        this.tickets = tickets;
    }

    @Transactional
    Attachment attach(UUID ticketId, byte[] content, String contentType, String contentDisposition, Reach reach) {
        // The lock on the ticket also keeps two at once from becoming the tenth.
        tickets.answerable(ticketId, reach).requireOpen();
        var type = CheckFile.check(content, contentType);
        if (attachments.of(ticketId).size() >= MOST_OF_A_TICKET) {
            throw new TooManyAttachments();
        }
        var attachment = new Attachment(
                ticketId, reach.personId(), FileName.of(contentDisposition, type), type, content.length, reach.at());
        attachments.persist(attachment);
        contents.keep(attachment, content);
        return attachment;
    }
}
