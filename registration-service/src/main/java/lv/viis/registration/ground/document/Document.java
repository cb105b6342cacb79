package lv.viis.registration.ground.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** Sealed bytes with their digest. */
@Entity
@Immutable
class Document {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String mediaType;
    byte[] sha256;
    byte[] sealed;
    Instant createdAt;

    protected Document() {}

    Document(String mediaType, byte[] sha256, byte[] sealed, Instant createdAt) {
        this.mediaType = mediaType;
        this.sha256 = sha256;
        this.sealed = sealed;
        this.createdAt = createdAt;
    }
}
