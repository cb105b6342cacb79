package lv.viis.access.ground.epoch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.signingkey.SigningKeys;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.event.EventLog;

/** Writes a heartbeat, unless another replica is writing one or has within this second. */
@ApplicationScoped
@AsJob
class Beat {

    static final String KEY = "heartbeat";
    private static final UUID AGGREGATE = UUID.nameUUIDFromBytes(KEY.getBytes(StandardCharsets.UTF_8));

    private final EntityManager database;
    private final EventLog eventLog;
    private final SigningKeys signingKeys;
    private final Counter written;

    Beat(EntityManager database, EventLog eventLog, SigningKeys signingKeys, MeterRegistry metrics) {
        this.database = database;
        this.eventLog = eventLog;
        this.signingKeys = signingKeys;
        this.written = metrics.counter("viis.epoch.heartbeats.written");
    }

    /** @return whether this call wrote it */
    @Transactional
    boolean write() {
        // now() is the transaction's begin: what committed later than that is carried after this record or was before.
        List<Instant> due = database.createNativeQuery("""
                        select now() where pg_try_advisory_xact_lock(hashtext('heartbeat')) and not exists (
                            select from epoch_log where key = 'heartbeat' and occurred_at > now() - interval '800 ms')""", Instant.class).getResultList();
        for (var at : due) {
            var heartbeat = new Heartbeat(at, signingKeys.withdrawn());
            eventLog.appendTo(PersonEpochs.LOG, PersonEpochs.TOPIC, KEY, AGGREGATE, at.toEpochMilli(), heartbeat);
            written.increment();
        }
        return !due.isEmpty();
    }
}
