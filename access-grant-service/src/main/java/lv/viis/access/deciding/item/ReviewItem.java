package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;

/** Lets an officer claim an item for a while, and tells so the first time; nobody is kept from deciding by it. */
@ApplicationScoped
class ReviewItem {

    private final DecisionItems items;
    private final SamePerson people;
    private final EventLog events;
    private final DecisionConfig config;

    ReviewItem(DecisionItems items, SamePerson people, EventLog events, DecisionConfig config) {
        this.items = items;
        this.people = people;
        this.events = events;
        this.config = config;
    }

    @Transactional
    DecisionItem review(UUID itemId, Reach reach) {
        var item = items.locked(itemId);
        var officer = reach.personId();
        var now = reach.at();
        var isFirst = item.review(officer, people.idsOf(officer), now, now.plus(config.lease()));
        items.flush();
        if (isFirst) {
            events.append(
                    DecisionItems.TOPIC,
                    item.applicationId.toString(),
                    item.id,
                    item.version,
                    new ReviewStarted(
                            item.id, item.applicationId, item.applicationVersion, item.claim.reviewStartedAt));
        }
        return item;
    }
}
