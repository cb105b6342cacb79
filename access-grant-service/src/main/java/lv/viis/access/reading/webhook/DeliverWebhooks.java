package lv.viis.access.reading.webhook;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import lv.viis.access.reading.webhook.DueDeliveries.Claim;
import lv.viis.access.reading.webhook.DueDeliveries.Message;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.PassingFault;
import lv.viis.chassis.job.TryItems;
import org.jboss.logging.Logger;

/**
 * Tells receivers what waits for them: each one thing after the other, in their order, and many receivers at once, so
 * that one's slowness is not another's. Calls are made outside a transaction, and hold no thread.
 */
@ApplicationScoped
@AsJob
class DeliverWebhooks {

    /** The time of a run goes on from when it was begun. */
    private record Run(Instant begun, long nanoTime) {
        Instant now() {
            return begun.plusNanos(System.nanoTime() - nanoTime);
        }
    }

    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);
    private static final int RECEIVERS_AT_ONCE = 200;

    /** Then others may have their turn. */
    private static final int IN_A_ROW = 100;

    private final Semaphore room = new Semaphore(RECEIVERS_AT_ONCE);
    private final DueDeliveries deliveries;
    private final CallReceiver callReceiver;
    private final SignMessage signMessage;
    private final TryItems items;

    /** Without the context of who began: that ends before. */
    private final Executor executor = Infrastructure.getDefaultWorkerPool();

    DeliverWebhooks(DueDeliveries deliveries, CallReceiver callReceiver, SignMessage signMessage, TryItems items) {
        this.deliveries = deliveries;
        this.callReceiver = callReceiver;
        this.signMessage = signMessage;
        this.items = items;
    }

    /** Begins; it does not wait for the receivers. */
    @Scheduled(
            every = "${viis.access.webhook.deliver-interval:PT1S}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        deliver(Moment.now());
    }

    /** @return done when all receivers of whom something is due at that time have been told, or were not to be reached */
    CompletableFuture<Void> deliver(Instant now) {
        var run = new Run(now, System.nanoTime());
        var free = room.drainPermits();
        var claims = free == 0 ? List.<Claim>of() : claim(free, now);
        room.release(free - claims.size());
        return CompletableFuture.allOf(claims.stream()
                .map(claim -> tell(claim, run, 1).whenComplete((done, fault) -> room.release()))
                .toArray(CompletableFuture[]::new));
    }

    private List<Claim> claim(int most, Instant now) {
        try {
            return deliveries.claim(null, most, now);
        } catch (RuntimeException e) {
            LOG.error("What is due could not be claimed", e);
            return List.of();
        }
    }

    private CompletableFuture<Void> tell(Claim claim, Run run, int place) {
        return CompletableFuture.supplyAsync(() -> deliveries.prepare(claim, run.now()), executor)
                .thenCompose(message -> message.map(ready -> call(claim, ready, run, place))
                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .exceptionally(fault -> {
                    notTried(claim, fault, run.now());
                    return null;
                });
    }

    /**
     * Comes again when the lease ends, as what ails a database does; what does not pass by itself counts as a try, so that
     * in the end the receiver pauses and is seen. The others go on (A22).
     */
    private void notTried(Claim claim, Throwable fault, Instant now) {
        items.failed("webhook-delivery", claim.id(), now, fault);
        if (PassingFault.is(fault)) {
            return;
        }
        try {
            deliveries.settle(claim, new CallReceiver.Answer("FAULT", null), now);
        } catch (RuntimeException e) {
            LOG.errorf("Delivery %s could not be put off: %s", claim.id(), e.getClass());
        }
    }

    private CompletableFuture<Void> call(Claim claim, Message message, Run run, int place) {
        var at = run.now();
        var headers = Map.of(
                "content-type", "application/json",
                "user-agent", "VIIS",
                "webhook-id", message.id(),
                "webhook-timestamp", Long.toString(at.getEpochSecond()),
                "webhook-signature", signMessage.sign(message.receiver(), message.id(), at, message.body(), at));
        return callReceiver
                .call(message.receiver().address, headers, message.body(), message.wantsAnswer())
                .thenComposeAsync(
                        answer -> {
                            deliveries.settle(claim, answer, run.now());
                            items.done("webhook-delivery", claim.id());
                            return next(claim, run, place);
                        },
                        executor);
    }

    private CompletableFuture<Void> next(Claim told, Run run, int place) {
        var next = place < IN_A_ROW ? deliveries.claim(told.receiverId(), 1, run.now()) : List.<Claim>of();
        return next.isEmpty() ? CompletableFuture.completedFuture(null) : tell(next.get(0), run, place + 1);
    }
}
