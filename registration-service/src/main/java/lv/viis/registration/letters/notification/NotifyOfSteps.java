package lv.viis.registration.letters.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import lv.viis.registration.applying.accessapplication.ApplicationStep;
import org.hibernate.Timeouts;

/**
 * Tells people of every step of an application, once: the timeline is what is told from, so no way of reaching a state
 * forgets anybody.
 */
@ApplicationScoped
class NotifyOfSteps {

    private static final int BATCH = 200;

    private final EntityManager database;
    private final NotifyOfStep notifyOfStep;
    private final TryItems items;

    NotifyOfSteps(EntityManager database, NotifyOfStep notifyOfStep, TryItems items) {
        this.database = database;
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
        return database.createQuery(
                        "select s.id from ApplicationStep s where not s.told and s.id > :after order by s.id",
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void tell(UUID id, Instant now) {
        var step = database.find(
                ApplicationStep.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI));
        if (step == null) {
            throw new TryItems.HeldElsewhere();
        }
        if (!step.isTold()) {
            notifyOfStep.notify(step, now);
            step.tell();
        }
    }
}
