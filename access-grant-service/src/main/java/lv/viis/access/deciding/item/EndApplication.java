package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.chassis.calendar.Moment;

/** Takes an application out of the queue that was withdrawn or closed; what had been decided on it is undone. */
@ApplicationScoped
class EndApplication {

    private final Event<DecidedItemEnded> ended;

    EndApplication(Event<DecidedItemEnded> ended) {
        this.ended = ended;
    }

    @Transactional
    void withdraw(ApplicationListener.Withdrawn withdrawn) {
        DecisionItems.lockApplication(withdrawn.applicationId());
        ApplicationWithdrawal.note(withdrawn.applicationId(), withdrawn.withdrawnAt());
        end(withdrawn.applicationId(), ItemState.WITHDRAWN, EndReason.APPLICATION_WITHDRAWN);
    }

    @Transactional
    void close(ApplicationListener.Closed closed) {
        DecisionItems.lockApplication(closed.applicationId());
        ApplicationClosing.note(closed.applicationId(), closed.reason(), closed.closedAt());
        end(closed.applicationId(), ItemState.CLOSED, reason(closed.reason()));
    }

    private void end(UUID applicationId, ItemState state, EndReason reason) {
        for (var item : DecisionItems.lockedOfApplication(applicationId)) {
            if (item.end(state)) {
                ended.fire(new DecidedItemEnded(item, reason, Moment.now()));
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
