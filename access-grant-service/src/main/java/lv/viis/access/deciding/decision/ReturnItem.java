package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.ItemStepResource.NewReturn;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;

/** Sends a submitted version back with reasons, so that it can be put right and submitted anew. */
@ApplicationScoped
class ReturnItem {

    private final EntityManager database;
    private final Caller caller;
    private final EventLog events;
    private final WriteFacts facts;

    ReturnItem(EntityManager database, Caller caller, EventLog events, WriteFacts facts) {
        this.database = database;
        this.caller = caller;
        this.events = events;
        this.facts = facts;
    }

    @Transactional
    Decision giveBack(UUID itemId, NewReturn request) {
        DecisionItem item = DecisionItem.findById(itemId);
        if (item == null) {
            throw new NotFound("decision item");
        }
        database.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        item.giveBack(caller.personId(), request.applicationVersion());
        var now = Moment.now();
        var maker = Maker.officer(caller);
        var codes = request.reasonCodes().stream().distinct().toList();
        var reasons = Reason.given(Reason.Use.RETURN, "reasonCodes", codes);
        var decision = Decision.returned(item.id, maker, now, facts.of(item, maker, now), reasons, request.text());
        if (decision == null) {
            throw new AlreadyDecided(Decision.idOfItem(item.id));
        }
        events.append(
                AccessApplicationDecided.TOPIC,
                item.applicationId.toString(),
                decision.id,
                1,
                new ReturnDecided(decision.id, item.applicationId, item.applicationVersion, codes, now));
        return decision;
    }
}
