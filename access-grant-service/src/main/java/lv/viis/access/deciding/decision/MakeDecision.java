package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.deciding.item.AlreadyDecided;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.deciding.weighing.DecidedLines;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.access.deciding.weighing.Weighing;
import lv.viis.chassis.event.EventLog;

/** Makes the decision on an item, whoever it is by: weighs it, writes it, and carries it out. */
@ApplicationScoped
class MakeDecision {

    private final Decisions decisions;
    private final WriteFacts facts;
    private final ApplyLines apply;
    private final EventLog events;
    private final DecisionConfig config;

    MakeDecision(Decisions decisions, WriteFacts facts, ApplyLines apply, EventLog events, DecisionConfig config) {
        this.decisions = decisions;
        this.facts = facts;
        this.apply = apply;
        this.events = events;
        this.config = config;
    }

    /**
     * @param item locked by the caller, who has seen that it can be decided
     * @param weighing of facts that are held
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Decision make(DecisionItem item, DecidedLines decided, Weighing weighing, Maker maker, Instant now) {
        var days = weighing.days(decided);
        var decision = decisions.first(
                maker,
                item.id(),
                now,
                facts.of(item, maker, weighing),
                decided.rejectSomething() ? config.howToContest() : null);
        if (decision == null) {
            throw new AlreadyDecided(decisions.idOfItem(item.id()));
        }
        item.decide(decision.id);
        var asked = item.submission();
        apply.apply(decision, decided, days, now).forEach(line -> decisions.append(decision, line));
        events.append(
                DecisionItems.TOPIC,
                asked.applicationId().toString(),
                decision.id,
                1,
                AccessApplicationDecided.of(decision, asked));
        return decision;
    }
}
