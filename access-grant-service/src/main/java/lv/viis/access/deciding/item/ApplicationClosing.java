package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an application was closed without a decision: it stays so, also for a version that is heard of later. */
@Entity
class ApplicationClosing extends PanacheEntityBase {

    @Id
    UUID applicationId;

    /** As registration gives it, in capitals. */
    String reason;

    Instant closedAt;

    static boolean isOf(UUID applicationId) {
        return findByIdOptional(applicationId).isPresent();
    }

    static void note(UUID applicationId, String reason, Instant closedAt) {
        if (!isOf(applicationId)) {
            var closing = new ApplicationClosing();
            closing.applicationId = applicationId;
            closing.reason = reason;
            closing.closedAt = closedAt;
            closing.persist();
        }
    }
}
