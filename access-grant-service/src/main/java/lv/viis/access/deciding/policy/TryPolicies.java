package lv.viis.access.deciding.policy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import lv.viis.chassis.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * Decides straight through what a policy fits, within seconds; what none fits, or what is in any doubt, is left to
 * officers. Each item is a transaction of its own, so that one that fails keeps none of the others from being tried.
 */
@ApplicationScoped
@AsJob
class TryPolicies {

    private static final Logger LOG = Logger.getLogger(TryPolicies.class);
    private static final int SERVICE_UNAVAILABLE = 503;

    private final PolicyTrials trials;
    private final DecideStraightThrough decide;

    private final TryItems items;

    TryPolicies(PolicyTrials trials, DecideStraightThrough decide, TryItems items) {
        this.trials = trials;
        this.decide = decide;
        this.items = items;
    }

    @Scheduled(every = "${viis.access.policy.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tryAll() {
        var now = Moment.now();
        // Also an item of which not even a note can be made keeps no other waiting.
        trials.due().forEach(item -> items.one("policy-trial", item, now, () -> tryOne(item)));
    }

    private void tryOne(UUID itemId) {
        try {
            decide.decide(itemId, Moment.now());
        } catch (Refusal e) {
            if (e.status() == SERVICE_UNAVAILABLE) {
                trials.wait(itemId, e.code());
            } else {
                trials.leave(itemId, e.code());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Item %s could not be tried", itemId);
            trials.wait(itemId, "fault");
        }
    }
}
