package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.calendar.Riga;

/** Puts a submitted version of an application into the ministry's queue; of several versions the newest counts. */
@ApplicationScoped
class QueueApplication {

    private final ApplicationLock lock;
    private final SettleItems settle;
    private final FindConflicts conflicts;
    private final DecisionConfig config;

    QueueApplication(ApplicationLock lock, SettleItems settle, FindConflicts conflicts, DecisionConfig config) {
        this.lock = lock;
        this.settle = settle;
        this.conflicts = conflicts;
        this.config = config;
    }

    @Transactional
    void queue(Submission submission, String data) {
        lock.take(submission.applicationId());
        var known = DecisionItems.lockedOfApplication(submission.applicationId());
        if (known.stream().anyMatch(item -> item.applicationVersion == submission.version())) {
            return;
        }
        var conflicts = this.conflicts.of(null, submission, Riga.today());
        var item = DecisionItem.of(
                submission,
                data,
                Riga.day(submission.submittedAt()).plus(config.deadline()),
                Risk.of(submission, !conflicts.isEmpty()));
        if (ApplicationWithdrawal.isOf(submission.applicationId())) {
            item.end(DecisionItem.State.WITHDRAWN);
        } else if (ApplicationClosing.isOf(submission.applicationId())) {
            item.end(DecisionItem.State.CLOSED);
        }
        item.persist();
        settle.settle(submission.applicationId());
    }
}
