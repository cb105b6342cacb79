package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.deciding.item.TakeItem;
import lv.viis.access.deciding.weighing.GatherFacts;
import lv.viis.access.deciding.weighing.NewDecision;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.deciding.weighing.Weighing;
import lv.viis.access.ground.person.SamePerson;

/** Decides as a version of a policy lets, under the same rules and locks as an officer. */
@ApplicationScoped
public class DecideByPolicy {

    private static final String REASON = "POLICY_FITS";

    private final DecisionItems items;
    private final MatchLines matchLines;
    private final TakeItem take;
    private final GatherFacts facts;
    private final SamePerson people;
    private final MakeDecision make;

    DecideByPolicy(
            DecisionItems items,
            MatchLines matchLines,
            TakeItem take,
            GatherFacts facts,
            SamePerson people,
            MakeDecision make) {
        this.items = items;
        this.matchLines = matchLines;
        this.take = take;
        this.facts = facts;
        this.people = people;
        this.make = make;
    }

    /**
     * What came of it.
     *
     * @param decisionId null if an officer has to decide
     * @param why in a code, if so
     */
    public record Outcome(UUID decisionId, String why) {}

    /** Refused as an officer's decision is; the transaction is the caller's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome decide(UUID itemId, PolicyRule rule, Instant now) {
        var seen = items.one(itemId);
        var asked = seen.submission();
        // What is an officer's to decide is not touched.
        var why = obstacle(rule, seen, facts.of(asked, now));
        if (why != null) {
            return new Outcome(null, why);
        }
        var item = take.toDecide(itemId, null, asked.version(), now);
        var decided = matchLines.match(asked, grantAll(asked));
        var weighing = facts.held(decided, now);
        why = obstacle(rule, item, weighing);
        return why == null
                ? new Outcome(make.make(item, decided, weighing, Maker.policy(rule.versionId()), now).id, null)
                : new Outcome(null, why);
    }

    private String obstacle(PolicyRule rule, DecisionItem item, Weighing weighing) {
        var authors = rule.authors().stream()
                .flatMap(author -> people.idsOf(author).stream())
                .toList();
        return rule.obstacle(
                item, authors, weighing, items.hasOthers(item, weighing.facts().personIds()));
    }

    private static List<LineDecision> grantAll(Submission asked) {
        return asked.lines().stream()
                .map(line -> new LineDecision(line.lineId(), NewDecision.Outcome.GRANTED, null, null, REASON, null))
                .toList();
    }
}
