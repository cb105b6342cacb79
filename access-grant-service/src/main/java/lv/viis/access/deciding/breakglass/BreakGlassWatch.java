package lv.viis.access.deciding.breakglass;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import lv.viis.chassis.asker.AsJob;
import org.jboss.logging.Logger;

/** Makes an open break-glass loud on every replica for as long as its right holds. */
@ApplicationScoped
@AsJob
class BreakGlassWatch {

    private static final Logger LOG = Logger.getLogger(BreakGlassWatch.class);

    private final EntityManager database;
    private final AtomicLong open = new AtomicLong();

    BreakGlassWatch(EntityManager database, MeterRegistry metrics) {
        this.database = database;
        metrics.gauge("viis.access.break.glass.open", open);
    }

    @Scheduled(every = "30s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void watch() {
        open.set(((Number) database.createNativeQuery("""
                        select count(*) from break_glass b join open_grant g on g.decision_id = b.decision_id
                         where g.first_day <= riga_today()""").getSingleResult()).longValue());
        if (open.get() > 0) {
            LOG.errorf("BREAK-GLASS is open: %d rights that two operators gave hold", open.get());
        }
    }
}
