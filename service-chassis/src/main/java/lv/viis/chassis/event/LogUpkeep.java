package lv.viis.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import lv.viis.chassis.asker.AsJob;

/** Keeps the event log's partitions ahead of time and its old ones away, and tells how far its carrier is behind. */
@ApplicationScoped
@AsJob
class LogUpkeep {

    private static final int MONTHS_AHEAD = 3;

    private final EntityManager database;
    private final int monthsKept;
    private final AtomicLong monthsAhead = new AtomicLong();
    private final AtomicLong uncarriedBytes = new AtomicLong();

    LogUpkeep(EntityManager database, MeterRegistry metrics, EventLogSettings settings) {
        this.database = database;
        this.monthsKept = settings.monthsKept();
        metrics.gauge("viis.event.log.partitions.ahead", monthsAhead);
        metrics.gauge("viis.event.log.uncarried.bytes", uncarriedBytes);
    }

    @Scheduled(every = "12h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void keepPartitions() {
        if (isOnlyReplica("event-log-upkeep")) {
            database.createNativeQuery("select cast(event_log_make_partitions(?1) as text)")
                    .setParameter(1, MONTHS_AHEAD)
                    .getResultList();
            database.createNativeQuery("select event_log_drop_partitions(?1)")
                    .setParameter(1, monthsKept)
                    .getResultList();
            database.createNativeQuery("delete from idempotency_key where created_at < now() - interval '24 hours'")
                    .executeUpdate();
        }
    }

    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        monthsAhead.set(number("""
                select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                 where i.inhparent = 'event_log'::regclass
                   and right(c.relname, 7) > to_char(now() at time zone 'UTC', 'YYYY_MM')"""));
        uncarriedBytes.set(number("""
                select coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)), -1)
                  from pg_replication_slots where database = current_database()"""));
    }

    private long number(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }

    private boolean isOnlyReplica(String job) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, job)
                .getSingleResult();
    }
}
