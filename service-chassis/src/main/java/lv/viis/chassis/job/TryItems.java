package lv.viis.chassis.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.PassingFault;
import org.jboss.logging.Logger;

/**
 * Works through the items of a queue so that one that fails keeps no other waiting: it rests, longer after each try, and
 * is told of by the gauge {@code viis.job.failing}, tagged by job, once it has failed {@value #FAILING} times in a row.
 * Each replica remembers for itself what it tried; a restart forgets, and tries anew.
 */
@ApplicationScoped
public class TryItems {

    /** So many failures in a row are no accident any more. */
    public static final int FAILING = 5;

    /** Another replica is at the item: this one can tell neither that it is done nor that it failed. */
    public static final class HeldElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public HeldElsewhere() {
            super(null, null, false, false);
        }
    }

    private static final Logger LOG = Logger.getLogger(TryItems.class);

    private static final int TRIES_WITHOUT_REST = 2;
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What ails a database or a network may be over soon. */
    private static final Duration LONGEST_IF_PASSING = Duration.ofMinutes(1);

    private record Item(String job, Object id) {}

    private record Tries(int all, int lasting, Instant restsUntil, Instant last) {}

    private final Map<Item, Tries> failed = new ConcurrentHashMap<>();
    private final Map<String, Gauge> jobs = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;

    TryItems(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /**
     * Goes once through all items, page by page, and does each in a transaction of its own.
     *
     * @param job the kind of item, for log and gauge
     * @param page the ids after the given one, in the order of ids; fewer than {@code rows} end the run
     */
    public void each(String job, int rows, Function<UUID, List<UUID>> page, Instant now, Consumer<UUID> work) {
        watch(job);
        var after = new UUID(0, 0);
        List<UUID> items;
        do {
            var last = after;
            items = QuarkusTransaction.requiringNew().call(() -> page.apply(last));
            items.forEach(item ->
                    one(job, item, now, () -> QuarkusTransaction.requiringNew().run(() -> work.accept(item))));
            after = items.isEmpty() ? after : items.get(items.size() - 1);
        } while (items.size() >= rows);
    }

    /**
     * Does one, unless it rests. No fault of it gets out, but what ends the process.
     *
     * @param work may throw {@link HeldElsewhere}
     * @return whether it is done; false if it failed, rests, or is another replica's
     */
    public boolean one(String job, Object item, Instant now, Runnable work) {
        watch(job);
        if (rests(job, item, now)) {
            return false;
        }
        try {
            work.run();
            done(job, item);
            return true;
        } catch (HeldElsewhere e) {
            return false;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            failed(job, item, now, e);
            return false;
        }
    }

    /** Whether it failed not long ago. */
    public boolean rests(String job, Object item, Instant now) {
        var tries = failed.get(new Item(job, item));
        return tries != null && now.isBefore(tries.restsUntil());
    }

    /** @return how often in a row it failed for no reason that passes by itself */
    public int failed(String job, Object item, Instant now, Throwable fault) {
        watch(job);
        var isPassing = PassingFault.is(fault);
        var tries = failed.merge(
                new Item(job, item),
                tries(1, isPassing ? 0 : 1, isPassing, now),
                (before, first) -> tries(before.all() + 1, before.lasting() + first.lasting(), isPassing, now));
        // Its message may quote what the item is about.
        LOG.errorf(
                "%s %s failed (%d in a row) and is tried again after %s: %s",
                job, item, tries.all(), tries.restsUntil(), fault.getClass().getName());
        LOG.debug("Why", fault);
        return tries.lasting();
    }

    /** It is done, or put aside where somebody sees it. */
    public void done(String job, Object item) {
        failed.remove(new Item(job, item));
    }

    private static Tries tries(int all, int lasting, boolean isPassing, Instant now) {
        var rest = all <= TRIES_WITHOUT_REST
                ? Duration.ZERO
                : SHORTEST.multipliedBy(1L << Math.min(all - TRIES_WITHOUT_REST - 1, 10));
        var longest = isPassing ? LONGEST_IF_PASSING : LONGEST;
        return new Tries(all, lasting, now.plus(rest.compareTo(longest) > 0 ? longest : rest), now);
    }

    private void watch(String job) {
        jobs.computeIfAbsent(
                job,
                one -> Gauge.builder("viis.job.failing", this, tried -> tried.failing(one))
                        .tag("job", one)
                        .register(metrics));
    }

    /** The registry outlives this where the service is started again in one process; its gauges would tell of nothing. */
    @PreDestroy
    void forget() {
        jobs.values().forEach(metrics::remove);
    }

    /** What was not tried for longer than anything rests is not due any more: somebody else dealt with it. */
    private long failing(String job) {
        var gone = Moment.now().minus(LONGEST.multipliedBy(3));
        failed.values().removeIf(tries -> tries.last().isBefore(gone));
        return failed.entrySet().stream()
                .filter(entry -> entry.getKey().job().equals(job))
                .filter(entry -> entry.getValue().all() >= FAILING)
                .count();
    }
}
