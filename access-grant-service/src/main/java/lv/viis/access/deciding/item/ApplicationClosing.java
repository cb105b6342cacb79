package lv.viis.access.deciding.item;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an application was closed without a decision: it stays so, also for a version that is heard of later. */
@Entity
class ApplicationClosing {

    @Id
    UUID applicationId;

    /** As registration gives it, in capitals. */
    String reason;

    Instant closedAt;

    static ApplicationClosing of(UUID applicationId, String reason, Instant closedAt) {
        var closing = new ApplicationClosing();
        closing.applicationId = applicationId;
        closing.reason = reason;
        closing.closedAt = closedAt;
        return closing;
    }
}
