package lv.viis.access.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;

/** Marks an item as under review by an officer, and tells so the first time; nobody is kept from deciding by it. */
@ApplicationScoped
class ReviewItem {

    private final EntityManager database;
    private final Caller caller;
    private final EventLog events;

    ReviewItem(EntityManager database, Caller caller, EventLog events) {
        this.database = database;
        this.caller = caller;
        this.events = events;
    }

    @Transactional
    DecisionItem review(UUID itemId) {
        DecisionItem item = DecisionItem.findById(itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFound("decision item");
        }
        var isFirst = item.review(caller.personId(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        database.flush();
        if (isFirst) {
            events.append(
                    AccessApplicationDecided.TOPIC,
                    item.applicationId.toString(),
                    item.id,
                    item.version,
                    new ReviewStarted(item.id, item.applicationId, item.applicationVersion, item.reviewStartedAt));
        }
        return item;
    }
}
