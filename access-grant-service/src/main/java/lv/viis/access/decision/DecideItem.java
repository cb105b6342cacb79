package lv.viis.access.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.decision.AccessApplicationDecided.DecidedLine;
import lv.viis.access.decision.DecisionItemResource.LineDecision;
import lv.viis.access.decision.DecisionItemResource.NewDecision;
import lv.viis.access.grant.Days;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.problem.Violation;

/** Decides on every line of a submitted application: decision, grants and events in one transaction. */
@ApplicationScoped
class DecideItem {

    private final EntityManager database;
    private final Caller caller;
    private final RequireHead requireHead;
    private final WeighLine weigh;
    private final WeighNamedGrants weighNamed;
    private final ApplyLine apply;
    private final EventLog events;
    private final DecisionConfig config;
    private final WriteFacts facts;

    DecideItem(
            EntityManager database,
            Caller caller,
            RequireHead requireHead,
            WeighLine weigh,
            WeighNamedGrants weighNamed,
            ApplyLine apply,
            EventLog events,
            DecisionConfig config,
            WriteFacts facts) {
        this.database = database;
        this.caller = caller;
        this.requireHead = requireHead;
        this.weigh = weigh;
        this.weighNamed = weighNamed;
        this.apply = apply;
        this.events = events;
        this.config = config;
        this.facts = facts;
    }

    @Transactional
    Decision decide(UUID itemId, NewDecision request) {
        DecisionItem item = DecisionItem.findById(itemId);
        if (item == null) {
            throw new NotFound("decision item");
        }
        var submission = item.submission();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        item.requireDecidableBy(caller.personId(), request.applicationVersion());
        submission.requireEvidence();
        requireHead.of(item, now);
        // A withdrawal or another officer may have come in the meantime: what the row says now counts.
        database.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        item.decide(caller.personId(), request.applicationVersion());
        var decided = byLine(submission, request);
        var days = weighAll(submission, decided, LocalDate.ofInstant(now, Days.RIGA));

        var decision = Decision.first(
                Decision.Kind.APPLICATION, item.id, caller.personId(), now, facts.of(item, now), contest(request));
        if (decision == null) {
            throw new AlreadyDecided(Decision.idOfItem(item.id));
        }
        for (var asked : submission.lines()) {
            decision.append(apply.apply(
                    decision, submission, asked, decided.get(asked.lineId()), days.get(asked.lineId()), now));
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
                        decidedLines(submission, decision)));
        return decision;
    }

    /** The days of each line that gives a right. */
    private Map<UUID, Days> weighAll(Submission submission, Map<UUID, LineDecision> decided, LocalDate today) {
        var granted = submission.lines().stream()
                .filter(asked -> decided.get(asked.lineId()).outcome() == Decision.Outcome.GRANTED)
                .toList();
        var days = new HashMap<UUID, Days>();
        if (submission.kind() != Submission.Kind.REVOKE) {
            for (var asked : granted) {
                days.put(asked.lineId(), weigh.weigh(submission, asked, decided.get(asked.lineId()), today));
            }
        }
        weighNamed.weigh(
                submission,
                granted.stream().filter(asked -> asked.grantId() != null).toList(),
                decided,
                today);
        return days;
    }

    private static Map<UUID, LineDecision> byLine(Submission submission, NewDecision request) {
        var decided = new HashMap<UUID, LineDecision>();
        var faults = new ArrayList<Violation>();
        var asked =
                submission.lines().stream().map(Submission.AskedLine::lineId).toList();
        for (var line : request.lines()) {
            if (!asked.contains(line.lineId()) || decided.put(line.lineId(), line) != null) {
                faults.add(
                        new Violation("lines", "body", "line " + line.lineId() + " was not asked, or is there twice"));
            }
        }
        asked.stream()
                .filter(id -> !decided.containsKey(id))
                .forEach(id -> faults.add(new Violation("lines", "body", "line " + id + " is left open")));
        if (!faults.isEmpty()) {
            throw new LinesDoNotMatch(faults);
        }
        return decided;
    }

    private static List<DecidedLine> decidedLines(Submission submission, Decision decision) {
        return submission.lines().stream()
                .flatMap(asked -> decision.lines.stream()
                        .filter(line -> line.lineId().equals(asked.lineId()))
                        .map(DecidedLine::of))
                .toList();
    }

    private String contest(NewDecision request) {
        return request.lines().stream().anyMatch(line -> line.outcome() == Decision.Outcome.REJECTED)
                ? config.howToContest()
                : null;
    }
}
