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

    private final DecisionItems items;
    private final ApplicationWithdrawals withdrawals;
    private final ApplicationClosings closings;
    private final Event<DecidedItemEnded> ended;

    EndApplication(
            DecisionItems items,
            ApplicationWithdrawals withdrawals,
            ApplicationClosings closings,
            Event<DecidedItemEnded> ended) {
        this.items = items;
        this.withdrawals = withdrawals;
        this.closings = closings;
        this.ended = ended;
    }

    @Transactional
    void withdraw(ApplicationListener.Withdrawn withdrawn, Instant now) {
        items.lockApplication(withdrawn.applicationId());
        withdrawals.note(ApplicationWithdrawal.of(withdrawn.applicationId(), withdrawn.withdrawnAt()));
        end(withdrawn.applicationId(), ItemState.WITHDRAWN, EndReason.APPLICATION_WITHDRAWN, now);
    }

    @Transactional
    void close(ApplicationListener.Closed closed, Instant now) {
        items.lockApplication(closed.applicationId());
        closings.note(ApplicationClosing.of(closed.applicationId(), closed.reason(), closed.closedAt()));
        end(closed.applicationId(), ItemState.CLOSED, reason(closed.reason()), now);
    }

    private void end(UUID applicationId, ItemState state, EndReason reason, Instant now) {
        for (var item : items.lockedOfApplication(applicationId)) {
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
