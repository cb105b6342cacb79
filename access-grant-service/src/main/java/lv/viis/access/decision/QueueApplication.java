package lv.viis.access.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a submitted version of an application into the ministry's queue; of several versions the newest counts. */
@ApplicationScoped
class QueueApplication {

    private final ApplicationLock lock;
    private final SettleItems settle;

    QueueApplication(ApplicationLock lock, SettleItems settle) {
        this.lock = lock;
        this.settle = settle;
    }

    @Transactional
    void queue(Submission submission, String data) {
        lock.take(submission.applicationId());
        var known = DecisionItem.lockedOfApplication(submission.applicationId());
        if (known.stream().anyMatch(item -> item.applicationVersion == submission.version())) {
            return;
        }
        var item = DecisionItem.of(submission, data);
        if (ApplicationWithdrawal.isOf(submission.applicationId())) {
            item.end(DecisionItem.State.WITHDRAWN);
        } else if (ApplicationClosing.isOf(submission.applicationId())) {
            item.end(DecisionItem.State.CLOSED);
        }
        item.persist();
        settle.settle(submission.applicationId());
    }
}
