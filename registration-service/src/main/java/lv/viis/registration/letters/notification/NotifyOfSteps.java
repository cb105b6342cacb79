package lv.viis.registration.letters.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import lv.viis.registration.applying.accessapplication.ApplicationSteps;

/**
 * Tells people of every step of an application, once: the timeline is what is told from, so no way of reaching a state
 * forgets anybody.
 */
@ApplicationScoped
@AsJob
class NotifyOfSteps {

    private static final int BATCH = 200;

    private final ApplicationSteps steps;
    private final NotifyOfStep notifyOfStep;
    private final TryItems items;

    NotifyOfSteps(ApplicationSteps steps, NotifyOfStep notifyOfStep, TryItems items) {
        this.steps = steps;
        this.notifyOfStep = notifyOfStep;
        this.items = items;
    }

    /** Each in a transaction of its own; a step that another replica holds is left to it, one that fails comes again, later and later. */
    @Scheduled(
            every = "${viis.registration.notification.step-interval:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        tell(Moment.now());
    }

    void tell(Instant now) {
        items.each("application-step", BATCH, this::untold, now, id -> tell(id, now));
    }

    private List<UUID> untold(UUID after) {
        return steps.untold(after, BATCH);
    }

    private void tell(UUID id, Instant now) {
        var step = steps.lockedUnlessHeld(id).orElseThrow(TryItems.HeldElsewhere::new);
        if (!step.isTold()) {
            notifyOfStep.notify(step, now);
            step.tell();
        }
    }
}
