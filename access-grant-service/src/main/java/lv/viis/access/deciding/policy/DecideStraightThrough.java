package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.decision.DecideByPolicy;

/** Tries the policies in force on an item; the first that fits decides, and chance says whether it is looked at later. */
@ApplicationScoped
class DecideStraightThrough {

    private static final int PERCENT = 100;

    private final EntityManager database;
    private final PolicyTrials trials;
    private final DecideByPolicy decideByPolicy;
    private final SecureRandom chance = new SecureRandom();

    DecideStraightThrough(EntityManager database, PolicyTrials trials, DecideByPolicy decideByPolicy) {
        this.database = database;
        this.trials = trials;
        this.decideByPolicy = decideByPolicy;
    }

    @Transactional
    void decide(UUID itemId, Instant now) {
        if (!trials.claim(itemId)) {
            return;
        }
        var why = "NO_POLICY";
        for (var version : inForce()) {
            var outcome = decideByPolicy.decide(itemId, version.rule(), now);
            if (outcome.decisionId() != null) {
                if (version.isLookedAt(chance.nextInt(PERCENT))) {
                    PolicySample.draw(outcome.decisionId(), version.id, now);
                }
                trials.decided(itemId);
                return;
            }
            why = outcome.why();
        }
        trials.leave(itemId, why);
    }

    /** Held until the transaction ends: a switch-off waits for the decision, or the decision finds it off. */
    private List<PolicyVersion> inForce() {
        database.createNativeQuery("select id from policy order by id for share")
                .getResultList();
        return database.createNativeQuery(
                        "select v.* from policy_in_force v join policy p on p.id = v.policy_id order by p.code",
                        PolicyVersion.class)
                .getResultList();
    }
}
