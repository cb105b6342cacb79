package lv.viis.access.ground.epoch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import lv.viis.chassis.asker.AsJob;

/** Keeps the epoch log short: no token lives long enough to need what was said a day ago. */
@ApplicationScoped
@AsJob
class EpochLogUpkeep {

    private final EntityManager database;

    EpochLogUpkeep(EntityManager database) {
        this.database = database;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        database.createNativeQuery(
                        "select epoch_log_purge() where pg_try_advisory_xact_lock(hashtext('epoch-log-upkeep'))")
                .getResultList();
    }
}
