package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.OnlyReplica;
import lv.viis.registration.signing.signature.TrustListStale;
import lv.viis.registration.signing.signature.Verifiers;
import org.jboss.logging.Logger;

/** Brings due evidence into its next archive form, one replica a piece, and tells what waits (A22). */
@ApplicationScoped
@AsJob
class ArchiveUpkeep {
    private static final Logger LOG = Logger.getLogger(ArchiveUpkeep.class);

    private static final int AT_ONCE = 5;
    /** A replica that dies at work leaves its pieces to the others after that. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** From this try on it is an operator's business. */
    private static final int ALARM_FROM = 5;

    private final EntityManager database;
    private final ArchiveTasks tasks;
    private final ArchiveEvidence archiveEvidence;
    private final ArchiveConfig config;
    private final Verifiers verifiers;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestWaiting = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();
    private final OnlyReplica replica;

    ArchiveUpkeep(
            EntityManager database,
            ArchiveTasks tasks,
            ArchiveEvidence archiveEvidence,
            ArchiveConfig config,
            Verifiers verifiers,
            MeterRegistry metrics,
            OnlyReplica replica) {
        this.database = database;
        this.tasks = tasks;
        this.archiveEvidence = archiveEvidence;
        this.config = config;
        this.verifiers = verifiers;
        metrics.gauge("viis.registration.archive.waiting", waiting);
        metrics.gauge("viis.registration.archive.waiting.oldest.seconds", oldestWaiting);
        metrics.gauge("viis.registration.archive.overdue", overdue);
        metrics.gauge("viis.registration.archive.failing", failing);
        this.replica = replica;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void archiveDue() {
        archiveDue(Moment.now());
    }

    /** All that is due at that time. */
    void archiveDue(Instant now) {
        if (config.tsaUrl().isEmpty()) {
            return;
        }
        var stamps = verifiers.stampsOf(config.tsaUrl().get(), config.tsaTimeout());
        try {
            for (var due = claim(now); !due.isEmpty(); due = claim(now)) {
                due.forEach(evidenceId -> archive(evidenceId, stamps, now));
            }
        } catch (TrustListStale e) {
            LOG.debug("Nothing is archived until the trusted lists are back");
        }
    }

    private void archive(UUID evidenceId, TSPSource stamps, Instant now) {
        try {
            archiveEvidence.archive(evidenceId, stamps, now);
        } catch (TrustListStale e) {
            postpone(evidenceId, "TRUST_LIST_STALE", now);
            throw e;
        } catch (NotProven e) {
            postpone(evidenceId, e.verdict(), now);
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever it is, the others go on. Messages may quote the file.
            LOG.debug("Why", e);
            postpone(evidenceId, e.getClass().getSimpleName(), now);
        }
    }

    private void postpone(UUID evidenceId, String fault, Instant now) {
        try {
            note(evidenceId, fault, now);
        } catch (RuntimeException e) {
            // Until its lease ends it rests all the same, and the others go on.
            LOG.errorf("Evidence %s could not be postponed: %s", evidenceId, e.getClass());
        }
    }

    private void note(UUID evidenceId, String fault, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var task = tasks.findById(evidenceId);
            task.failed(fault, now);
            if (task.attempts >= ALARM_FROM) {
                LOG.errorf("Evidence %s is not archived after %d tries: %s", evidenceId, task.attempts, fault);
            }
        });
    }

    /** Some of what is due, for this replica only until the lease ends. */
    private List<UUID> claim(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> replica.isAt("archive-upkeep") ? tasks.claim(now, now.plus(LEASE), AT_ONCE) : List.of());
    }

    /** A stamp whose authority has left the lists is renewed at once, by one that is there. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void renewWhereAnchorsLeft() {
        try {
            renewWhereAnchorsLeft(Moment.now());
        } catch (TrustListStale e) {
            LOG.debug("Who left is seen when the trusted lists are back");
        }
    }

    private void renewWhereAnchorsLeft(Instant now) {
        var trusted = verifiers.trustedNow();
        database.createNativeQuery("select distinct anchor_sha256 from evidence_archive", String.class)
                .getResultStream()
                .filter(anchor -> !trusted.contains(anchor))
                .forEach(anchor -> database.createNativeQuery("""
                                update archive_task t set due_at = ?1 from evidence_archive a
                                 where a.evidence_id = t.evidence_id and a.anchor_sha256 = ?2 and t.due_at > ?1
                                   and t.fault is null
                                   and a.generation = (select max(generation) from evidence_archive b
                                                        where b.evidence_id = t.evidence_id)""")
                        .setParameter(1, now)
                        .setParameter(2, anchor)
                        .executeUpdate());
    }

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        var waits = "from archive_task t where not exists"
                + " (select 1 from evidence_archive a where a.evidence_id = t.evidence_id)";
        waiting.set(number("select count(*) " + waits));
        oldestWaiting.set(number("select coalesce(extract(epoch from now() - min(t.received_at)), 0) " + waits));
        overdue.set(number("""
                select count(*) from (select max(renew_before) as latest from evidence_archive group by evidence_id) n
                 where latest < now() - interval '1 day'"""));
        failing.set(number("select count(*) from archive_task where fault is not null"));
    }

    private long number(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }
}
