package lv.viis.access.reading.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reading.webhook.WebhookDelivery.State;

/** The table of what receivers are told. */
@ApplicationScoped
class WebhookDeliveries implements PanacheRepositoryBase<WebhookDelivery, UUID> {

    WebhookDelivery locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All that waits for a receiver. */
    void giveUp(UUID receiverId, String outcome, Instant now) {
        update(
                "state = ?1, lastOutcome = ?2, settledAt = ?3 where receiverId = ?4 and state = ?5",
                State.GIVEN_UP,
                outcome,
                now,
                receiverId,
                State.WAITING);
    }

    void deleteSettledBefore(Instant instant) {
        delete("settledAt < ?1", instant);
    }

    List<WebhookDelivery> page(UUID receiverId, State state, UUID after, int rows) {
        return (state == null
                        ? find("receiverId = ?1 and id > ?2 order by id", receiverId, after)
                        : find("receiverId = ?1 and id > ?2 and state = ?3 order by id", receiverId, after, state))
                .page(0, rows)
                .list();
    }
}
