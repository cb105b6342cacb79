package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.deciding.decision.DecideByPolicy;

/** Tries the policies in force on an item; the first that fits decides, and chance says whether it is looked at later. */
@ApplicationScoped
class DecideStraightThrough {

    private static final int PERCENT = 100;

    private final PolicyVersions versions;
    private final PolicyApprovals approvals;
    private final PolicySamples samples;
    private final PolicyTrials trials;
    private final DecideByPolicy decideByPolicy;
    private final SecureRandom chance = new SecureRandom();

    DecideStraightThrough(
            PolicyVersions versions,
            PolicyApprovals approvals,
            PolicySamples samples,
            PolicyTrials trials,
            DecideByPolicy decideByPolicy) {
        this.versions = versions;
        this.approvals = approvals;
        this.samples = samples;
        this.trials = trials;
        this.decideByPolicy = decideByPolicy;
    }

    @Transactional
    void decide(UUID itemId, Instant now) {
        if (!trials.claim(itemId)) {
            return;
        }
        var why = "NO_POLICY";
        for (var version : versions.heldInForce()) {
            var outcome = decideByPolicy.decide(itemId, version.rule(approvals.of(version)), now);
            if (outcome.decisionId() != null) {
                if (version.isLookedAt(chance.nextInt(PERCENT))) {
                    samples.persist(PolicySample.of(outcome.decisionId(), version.id, now));
                }
                trials.decided(itemId);
                return;
            }
            why = outcome.why();
        }
        trials.leave(itemId, why);
    }
}
