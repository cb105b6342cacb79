package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.NewDecision.LineDecision;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;

/** Decides as a version of a policy lets, under the same rules and locks as an officer. */
@ApplicationScoped
public class DecideByPolicy {

    private static final String REASON = "POLICY_FITS";

    private final LockItem lock;
    private final FindObstacle obstacle;
    private final MakeDecision make;

    DecideByPolicy(LockItem lock, FindObstacle obstacle, MakeDecision make) {
        this.lock = lock;
        this.obstacle = obstacle;
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
    public Outcome decide(UUID itemId, PolicyRule rule) {
        var now = Moment.now();
        var today = Riga.day(now);
        DecisionItem seen = DecisionItem.findById(itemId);
        var why = obstacle.in(seen, rule, today);
        if (why != null) {
            return new Outcome(null, why);
        }
        var item = lock.toDecide(itemId, null, seen.applicationVersion, now);
        why = obstacle.in(item, rule, today);
        if (why != null) {
            return new Outcome(null, why);
        }
        var lines = item.submission().lines().stream()
                .map(asked -> new LineDecision(asked.lineId(), Decision.Outcome.GRANTED, null, null, REASON, null))
                .toList();
        var decision = make.make(item, DecidedLines.of(item.submission(), lines), Maker.policy(rule.versionId()), now);
        return new Outcome(decision.id, null);
    }
}
