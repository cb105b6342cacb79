package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.chassis.calendar.Moment;

/** Takes an application out of the queue that was withdrawn or closed; what had been decided on it is undone. */
@ApplicationScoped
class EndApplication {

    private final ApplicationLock lock;
    private final UndoDecision undo;

    EndApplication(ApplicationLock lock, UndoDecision undo) {
        this.lock = lock;
        this.undo = undo;
    }

    @Transactional
    void withdraw(ApplicationListener.Withdrawn withdrawn) {
        lock.take(withdrawn.applicationId());
        ApplicationWithdrawal.note(withdrawn.applicationId(), withdrawn.withdrawnAt());
        end(withdrawn.applicationId(), DecisionItem.State.WITHDRAWN, EndReason.APPLICATION_WITHDRAWN);
    }

    @Transactional
    void close(ApplicationListener.Closed closed) {
        lock.take(closed.applicationId());
        ApplicationClosing.note(closed.applicationId(), closed.reason(), closed.closedAt());
        end(closed.applicationId(), DecisionItem.State.CLOSED, reason(closed.reason()));
    }

    private void end(UUID applicationId, DecisionItem.State state, EndReason reason) {
        for (var item : DecisionItems.lockedOfApplication(applicationId)) {
            if (item.end(state)) {
                undo.undo(item, reason, Moment.now());
            }
        }
    }

    private static EndReason reason(String closedBecause) {
        return switch (closedBecause) {
            case "EMPLOYMENT_ENDED" -> EndReason.EMPLOYMENT_ENDED;
            case "ORGANISATION_CLOSED" -> EndReason.ORGANISATION_CLOSED;
            default -> EndReason.APPLICATION_WITHDRAWN;
        };
    }
}
