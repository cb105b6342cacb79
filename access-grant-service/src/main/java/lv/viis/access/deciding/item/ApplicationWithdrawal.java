package lv.viis.access.deciding.item;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an application was withdrawn: it stays so, also for a version of it that is heard of later. */
@Entity
class ApplicationWithdrawal {

    @Id
    UUID applicationId;

    Instant withdrawnAt;

    static ApplicationWithdrawal of(UUID applicationId, Instant withdrawnAt) {
        var withdrawal = new ApplicationWithdrawal();
        withdrawal.applicationId = applicationId;
        withdrawal.withdrawnAt = withdrawnAt;
        return withdrawal;
    }
}
