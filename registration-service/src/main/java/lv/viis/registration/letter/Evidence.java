package lv.viis.registration.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** That the right person signed a letter, and how it was found out; written once. */
@Entity
@Immutable
public class Evidence {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID letterId;
    UUID containerId;
    byte[] containerSha256;
    UUID simpleReportId;
    UUID detailedReportId;
    UUID signerId;
    Instant signedAt;
    String level;
    byte[] signatureValueSha256;
    Instant checkedAt;

    protected Evidence() {}

    Evidence(UUID letterId, UUID signerId, Instant signedAt, String level, byte[] signatureValueSha256, Instant now) {
        this.letterId = letterId;
        this.signerId = signerId;
        this.signedAt = signedAt;
        this.level = level;
        this.signatureValueSha256 = signatureValueSha256;
        this.checkedAt = now;
    }

    /** SHA-256 of the signed container as received, 32 bytes. */
    public byte[] containerSha256() {
        return containerSha256;
    }

    /** The person who signed. */
    public UUID signerId() {
        return signerId;
    }

    /** By the earliest qualified time stamp. */
    public Instant signedAt() {
        return signedAt;
    }
}
