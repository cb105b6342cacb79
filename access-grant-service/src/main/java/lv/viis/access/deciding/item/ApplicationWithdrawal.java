package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an application was withdrawn: it stays so, also for a version of it that is heard of later. */
@Entity
class ApplicationWithdrawal extends PanacheEntityBase {

    @Id
    UUID applicationId;

    Instant withdrawnAt;

    static boolean isOf(UUID applicationId) {
        return findByIdOptional(applicationId).isPresent();
    }

    static void note(UUID applicationId, Instant withdrawnAt) {
        if (!isOf(applicationId)) {
            var withdrawal = new ApplicationWithdrawal();
            withdrawal.applicationId = applicationId;
            withdrawal.withdrawnAt = withdrawnAt;
            withdrawal.persist();
        }
    }
}
