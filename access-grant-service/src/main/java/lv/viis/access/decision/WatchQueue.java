package lv.viis.access.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import lv.viis.access.decision.Queue.Escalation;
import org.jboss.logging.Logger;

/**
 * Escalates what is due soon, overdue, or what nobody may decide. Each mark is a transaction of its own that only one
 * replica can make, so it may stop anywhere and begin again.
 */
@ApplicationScoped
class WatchQueue {

    private static final Logger LOG = Logger.getLogger(WatchQueue.class);

    private final EscalateItem escalate;
    private final Map<Escalation, AtomicLong> waiting = new EnumMap<>(Escalation.class);

    WatchQueue(EscalateItem escalate, MeterRegistry metrics) {
        this.escalate = escalate;
        for (var reason : Escalation.values()) {
            waiting.put(
                    reason,
                    metrics.gauge(
                            "viis.access.decision.escalated", Tags.of("reason", reason.name()), new AtomicLong()));
        }
    }

    @Scheduled(
            every = "${viis.access.decision.watch-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        for (var reason : Escalation.values()) {
            escalate.due(reason).forEach(id -> tryOne(id, reason));
            waiting.get(reason).set(escalate.count(reason));
        }
        escalate.decidableAgain().forEach(escalate::calmDown);
    }

    private void tryOne(UUID itemId, Escalation reason) {
        try {
            escalate.escalate(itemId, reason);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Item %s could not be escalated", itemId);
        }
    }
}
