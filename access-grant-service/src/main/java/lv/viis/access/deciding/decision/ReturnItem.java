package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.ItemStepResource.NewReturn;
import lv.viis.access.deciding.item.AlreadyDecided;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.deciding.weighing.GatherFacts;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;

/** Sends a submitted version back with reasons, so that it can be put right and submitted anew. */
@ApplicationScoped
class ReturnItem {

    private final SamePerson people;
    private final EventLog events;
    private final GatherFacts gather;
    private final WriteFacts facts;

    ReturnItem(SamePerson people, EventLog events, GatherFacts gather, WriteFacts facts) {
        this.people = people;
        this.events = events;
        this.gather = gather;
        this.facts = facts;
    }

    @Transactional
    Decision giveBack(UUID itemId, NewReturn request, Reach reach) {
        var item = DecisionItems.locked(itemId);
        item.requireDecidableBy(people.idsOf(reach.personId()), request.applicationVersion());
        var asked = item.submission();
        var now = reach.at();
        var maker = Maker.officer(reach);
        var codes = request.reasonCodes().stream().distinct().toList();
        var reasons = Reason.given(Reason.Use.RETURN, "reasonCodes", codes);
        var weighing = gather.of(asked, now);
        var decision = Decision.returned(itemId, maker, now, facts.of(item, maker, weighing), reasons, request.text());
        if (decision == null) {
            throw new AlreadyDecided(Decision.idOfItem(itemId));
        }
        item.giveBack(decision.id);
        events.append(
                DecisionItems.TOPIC,
                asked.applicationId().toString(),
                decision.id,
                1,
                new ReturnDecided(decision.id, asked.applicationId(), asked.version(), codes, now));
        return decision;
    }
}
