package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import lv.viis.access.deciding.decision.AccessApplicationDecided.DecidedLine;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;

/** Makes the decision on an item, whoever it is by: weighs it, writes it, and carries it out. */
@ApplicationScoped
class MakeDecision {

    private final WeighDecision weigh;
    private final WriteFacts facts;
    private final ApplyLine apply;
    private final EventLog events;
    private final DecisionConfig config;

    MakeDecision(WeighDecision weigh, WriteFacts facts, ApplyLine apply, EventLog events, DecisionConfig config) {
        this.weigh = weigh;
        this.facts = facts;
        this.apply = apply;
        this.events = events;
        this.config = config;
    }

    /** @param item locked by the caller, who has seen that it can be decided */
    @Transactional(Transactional.TxType.MANDATORY)
    Decision make(DecisionItem item, DecidedLines decided, Maker maker, Instant now) {
        var submission = item.submission();
        var days = weigh.weigh(submission, decided, Riga.day(now));
        item.decide();
        var decision = Decision.first(
                maker,
                item.id,
                now,
                facts.of(item, maker, now),
                decided.rejectSomething() ? config.howToContest() : null);
        if (decision == null) {
            throw new AlreadyDecided(Decision.idOfItem(item.id));
        }
        for (var asked : submission.lines()) {
            decision.append(apply.apply(decision, decided, asked, days.get(asked.lineId()), now));
        }
        events.append(
                AccessApplicationDecided.TOPIC,
                item.applicationId.toString(),
                decision.id,
                1,
                new AccessApplicationDecided(
                        decision.id,
                        item.applicationId,
                        item.applicationVersion,
                        now,
                        maker.policyVersionId(),
                        decision.factsSha256,
                        lines(submission, decision)));
        return decision;
    }

    /** In the order in which they were asked. */
    private static List<DecidedLine> lines(Submission submission, Decision decision) {
        return submission.lines().stream()
                .flatMap(asked -> decision.lines.stream()
                        .filter(line -> line.lineId().equals(asked.lineId()))
                        .map(DecidedLine::of))
                .toList();
    }
}
