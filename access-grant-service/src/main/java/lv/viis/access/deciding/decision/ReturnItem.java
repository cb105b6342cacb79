package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.ItemStepResource.NewReturn;
import lv.viis.access.deciding.item.AlreadyDecided;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;

/** Sends a submitted version back with reasons, so that it can be put right and submitted anew. */
@ApplicationScoped
class ReturnItem {

    private final Decisions decisions;
    private final DecisionItems items;
    private final ReasonCodes reasonCodes;
    private final SamePerson people;
    private final EventLog events;
    private final WriteFacts facts;

    ReturnItem(
            Decisions decisions,
            DecisionItems items,
            ReasonCodes reasonCodes,
            SamePerson people,
            EventLog events,
            WriteFacts facts) {
        this.decisions = decisions;
        this.items = items;
        this.reasonCodes = reasonCodes;
        this.people = people;
        this.events = events;
        this.facts = facts;
    }

    @Transactional
    Decision giveBack(UUID itemId, NewReturn request, Reach reach) {
        var item = items.locked(itemId);
        item.requireDecidableBy(people.idsOf(reach.personId()), request.applicationVersion());
        var asked = item.submission();
        var now = reach.at();
        var maker = Maker.officer(reach);
        var codes = request.reasonCodes().stream().distinct().toList();
        var reasons = reasonCodes.given(Reason.Use.RETURN, "reasonCodes", codes);
        var decision = decisions.returned(itemId, maker, now, facts.asOf(item, maker, now), reasons, request.text());
        if (decision == null) {
            throw new AlreadyDecided(decisions.idOfItem(itemId));
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
