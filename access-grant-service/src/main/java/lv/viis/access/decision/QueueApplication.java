package lv.viis.access.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a submitted version of an application into the ministry's queue; of several versions the newest counts. */
@ApplicationScoped
class QueueApplication {

    private final ApplicationLock lock;

    QueueApplication(ApplicationLock lock) {
        this.lock = lock;
    }

    @Transactional
    void queue(Submission submission, String data) {
        lock.take(submission.applicationId());
        var known = DecisionItem.lockedOfApplication(submission.applicationId());
        if (known.stream().anyMatch(item -> item.applicationVersion == submission.version())) {
            return;
        }
        var isNewest = known.stream().noneMatch(item -> item.applicationVersion > submission.version());
        if (isNewest) {
            known.forEach(DecisionItem::supersede);
        }
        var state = ApplicationWithdrawal.isOf(submission.applicationId())
                ? DecisionItem.State.WITHDRAWN
                : isNewest ? DecisionItem.State.OPEN : DecisionItem.State.SUPERSEDED;
        DecisionItem.of(submission, data, state).persist();
    }
}
