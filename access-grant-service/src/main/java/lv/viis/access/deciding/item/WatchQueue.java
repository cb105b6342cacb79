package lv.viis.access.deciding.item;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lv.viis.access.deciding.item.Queue.Escalation;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.job.TryItems;

/**
 * Escalates what is due soon, overdue, or what nobody may decide. Each mark is a transaction of its own that only one
 * replica can make, so it may stop anywhere and begin again.
 */
@ApplicationScoped
@AsJob
class WatchQueue {

    private static final int BATCH = 500;

    private final EscalateItem escalate;
    private final TryItems items;
    private final Map<Escalation, AtomicLong> waiting = new EnumMap<>(Escalation.class);

    WatchQueue(EscalateItem escalate, TryItems items, MeterRegistry metrics) {
        this.escalate = escalate;
        this.items = items;
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
        watch(Moment.now());
    }

    void watch(Instant now) {
        var today = Riga.day(now);
        for (var reason : Escalation.values()) {
            items.each(
                    "escalation-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    BATCH,
                    after -> escalate.due(reason, today, after, BATCH),
                    now,
                    id -> escalate.escalate(id, reason, now));
            waiting.get(reason).set(escalate.count(reason));
        }
        escalate.decidableAgain(today).forEach(id -> items.one("escalation-end", id, now, () -> escalate.calmDown(id)));
    }
}
