package lv.viis.support.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A screenshot or document of a ticket, without its bytes; checked before it was kept, and purged in time (D26). */
@Entity
class Attachment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID ticketId;
    UUID senderId;
    String fileName;

    @Enumerated(EnumType.STRING)
    FileType type;

    int size;
    Instant attachedAt;

    protected Attachment() {}

    Attachment(UUID ticketId, UUID senderId, String fileName, FileType type, int size, Instant now) {
        this.ticketId = ticketId;
        this.senderId = senderId;
        this.fileName = fileName;
        this.type = type;
        this.size = size;
        this.attachedAt = now;
    }
}
