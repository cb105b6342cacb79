package lv.viis.registration.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.registration.accessapplication.ApplicationStep;
import org.hibernate.Timeouts;
import org.jboss.logging.Logger;

/**
 * Tells people of every step of an application, once: the timeline is what is told from, so no way of reaching a state
 * forgets anybody.
 */
@ApplicationScoped
class NotifyOfSteps {

    private static final Logger LOG = Logger.getLogger(NotifyOfSteps.class);
    private static final int BATCH = 200;

    private final EntityManager database;
    private final NotifyOfStep notifyOfStep;

    NotifyOfSteps(EntityManager database, NotifyOfStep notifyOfStep) {
        this.database = database;
        this.notifyOfStep = notifyOfStep;
    }

    /** Each in a transaction of its own; a step that another replica holds is left to it, one that fails comes again. */
    @Scheduled(
            every = "${viis.registration.notification.step-interval:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        var after = new UUID(0, 0);
        List<UUID> untold;
        do {
            untold = untold(after);
            untold.forEach(this::tellOrLog);
            after = untold.isEmpty() ? after : untold.get(untold.size() - 1);
        } while (untold.size() == BATCH);
    }

    private List<UUID> untold(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select s.id from ApplicationStep s where not s.told and s.id > :after order by s.id",
                                UUID.class)
                        .setParameter("after", after)
                        .setMaxResults(BATCH)
                        .getResultList());
    }

    private void tellOrLog(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> tell(id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Nobody could be told of step %s; it is tried again", id);
        }
    }

    private void tell(UUID id) {
        var step = database.find(
                ApplicationStep.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI));
        if (step != null && !step.isTold()) {
            notifyOfStep.notify(step);
            step.tell();
        }
    }
}
