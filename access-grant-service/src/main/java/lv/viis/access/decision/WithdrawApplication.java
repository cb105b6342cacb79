package lv.viis.access.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.grant.EndGrantsOfDecision;

/** Takes an application out of the queue; what had been granted on it ends. */
@ApplicationScoped
class WithdrawApplication {

    private final ApplicationLock lock;
    private final EndGrantsOfDecision endGrants;

    WithdrawApplication(ApplicationLock lock, EndGrantsOfDecision endGrants) {
        this.lock = lock;
        this.endGrants = endGrants;
    }

    @Transactional
    void withdraw(ApplicationListener.Withdrawn withdrawn) {
        lock.take(withdrawn.applicationId());
        ApplicationWithdrawal.note(withdrawn.applicationId(), withdrawn.withdrawnAt());
        for (var item : DecisionItem.lockedOfApplication(withdrawn.applicationId())) {
            if (item.withdraw()) {
                endGrants.endAll(Decision.idOfItem(item.id), Instant.now());
            }
        }
    }
}
