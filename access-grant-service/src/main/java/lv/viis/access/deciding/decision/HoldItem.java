package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;

/** Puts an item on hold because who asked is head no longer, and tells registration so, once for each hold. */
@ApplicationScoped
class HoldItem {

    private final EntityManager database;
    private final ApplicationLock lock;
    private final KnownHeads heads;
    private final EventLog events;

    HoldItem(EntityManager database, ApplicationLock lock, KnownHeads heads, EventLog events) {
        this.database = database;
        this.lock = lock;
        this.heads = heads;
        this.events = events;
    }

    /** In a transaction of its own, since the decision that found it out is refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void hold(UUID itemId, Instant now) {
        DecisionItem item = DecisionItem.findById(itemId);
        lock.take(item.applicationId);
        database.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        // A confirmation or another officer may have been faster.
        if (!item.isOpen() || item.isAnsweredFor(heads, Riga.day(now))) {
            return;
        }
        item.hold(ApplicationAnswer.newest(item.applicationId, item.applicationVersion), now);
        database.flush();
        events.append(
                AccessApplicationDecided.TOPIC,
                item.applicationId.toString(),
                item.id,
                item.version,
                new ConfirmationRequired(item.applicationId, item.applicationVersion, item.heldSince));
    }
}
