package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.access.deciding.weighing.GatherFacts;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.chassis.calendar.Riga;

/** Puts a submitted version of an application into the ministry's queue; of several versions the newest counts. */
@ApplicationScoped
class QueueApplication {

    private final DecisionItems items;
    private final ApplicationWithdrawals withdrawals;
    private final ApplicationClosings closings;
    private final SettleItems settle;
    private final GatherFacts facts;
    private final DecisionConfig config;

    QueueApplication(
            DecisionItems items,
            ApplicationWithdrawals withdrawals,
            ApplicationClosings closings,
            SettleItems settle,
            GatherFacts facts,
            DecisionConfig config) {
        this.items = items;
        this.withdrawals = withdrawals;
        this.closings = closings;
        this.settle = settle;
        this.facts = facts;
        this.config = config;
    }

    @Transactional
    void queue(Submission submission, String data, Instant now) {
        items.lockApplication(submission.applicationId());
        var known = items.lockedOfApplication(submission.applicationId());
        if (known.stream().anyMatch(item -> item.applicationVersion == submission.version())) {
            return;
        }
        var weighing = facts.of(submission, now);
        var conflicts = weighing.conflicts(null, items.elsewhere(weighing));
        var dueOn = Riga.day(submission.submittedAt()).plus(config.deadline());
        var item = DecisionItem.of(submission, data, Urgency.of(dueOn, Risk.of(weighing, !conflicts.isEmpty())));
        if (withdrawals.isOf(submission.applicationId())) {
            item.end(ItemState.WITHDRAWN);
        } else if (closings.isOf(submission.applicationId())) {
            item.end(ItemState.CLOSED);
        }
        items.persist(item);
        settle.settle(submission.applicationId());
    }
}
