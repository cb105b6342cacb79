package lv.viis.access.grant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Who revoked a grant and why; written once, and the text is told to nobody by event. */
@Entity
class Revocation extends PanacheEntityBase {

    @Id
    UUID grantId;

    UUID revokedBy;
    Instant revokedAt;
    String reasonCode;
    String text;

    static void note(UUID grantId, UUID revokedBy, Instant revokedAt, String reasonCode, String text) {
        var revocation = new Revocation();
        revocation.grantId = grantId;
        revocation.revokedBy = revokedBy;
        revocation.revokedAt = revokedAt;
        revocation.reasonCode = reasonCode;
        revocation.text = text;
        revocation.persist();
    }
}
