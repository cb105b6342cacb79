package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;

/** Takes an application out of the queue that was withdrawn or closed; what had been decided on it is undone. */
@ApplicationScoped
class EndApplication {

    private final Event<DecidedItemEnded> ended;

    EndApplication(Event<DecidedItemEnded> ended) {
        this.ended = ended;
    }

    @Transactional
    void withdraw(ApplicationListener.Withdrawn withdrawn, Instant now) {
        DecisionItems.lockApplication(withdrawn.applicationId());
        ApplicationWithdrawal.note(withdrawn.applicationId(), withdrawn.withdrawnAt());
        end(withdrawn.applicationId(), ItemState.WITHDRAWN, EndReason.APPLICATION_WITHDRAWN, now);
    }

    @Transactional
    void close(ApplicationListener.Closed closed, Instant now) {
        DecisionItems.lockApplication(closed.applicationId());
        ApplicationClosing.note(closed.applicationId(), closed.reason(), closed.closedAt());
        end(closed.applicationId(), ItemState.CLOSED, reason(closed.reason()), now);
    }

    private void end(UUID applicationId, ItemState state, EndReason reason, Instant now) {
        for (var item : DecisionItems.lockedOfApplication(applicationId)) {
            if (item.end(state)) {
                ended.fire(new DecidedItemEnded(item, reason, now));
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
