package lv.viis.registration.applying.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A document that was registered with an application, such as a scanned order; never changed. */
@Entity
@Immutable
class ApplicationAttachment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID applicationId;
    UUID documentId;
    String mediaType;
    byte[] sha256;
    int size;
    UUID addedBy;
    Instant addedAt;

    protected ApplicationAttachment() {}

    ApplicationAttachment(
            UUID applicationId, Documents.Kept document, String mediaType, int size, UUID addedBy, Instant addedAt) {
        this.applicationId = applicationId;
        this.documentId = document.id();
        this.mediaType = mediaType;
        this.sha256 = document.sha256();
        this.size = size;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }
}
