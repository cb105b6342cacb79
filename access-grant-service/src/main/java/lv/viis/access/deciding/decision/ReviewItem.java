package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;

/** Lets an officer claim an item for a while, and tells so the first time; nobody is kept from deciding by it. */
@ApplicationScoped
class ReviewItem {

    private final EntityManager database;
    private final Caller caller;
    private final EventLog events;
    private final DecisionConfig config;

    ReviewItem(EntityManager database, Caller caller, EventLog events, DecisionConfig config) {
        this.database = database;
        this.caller = caller;
        this.events = events;
        this.config = config;
    }

    @Transactional
    DecisionItem review(UUID itemId) {
        DecisionItem item = DecisionItem.findById(itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFound("decision item");
        }
        var now = Moment.now();
        var isFirst = item.review(caller.personId(), now, now.plus(config.lease()));
        database.flush();
        if (isFirst) {
            events.append(
                    AccessApplicationDecided.TOPIC,
                    item.applicationId.toString(),
                    item.id,
                    item.version,
                    new ReviewStarted(
                            item.id, item.applicationId, item.applicationVersion, item.claim.reviewStartedAt));
        }
        return item;
    }
}
