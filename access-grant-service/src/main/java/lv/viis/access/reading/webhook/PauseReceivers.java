package lv.viis.access.reading.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import org.jboss.logging.Logger;

/**
 * Pauses receivers for which nobody is entitled any more, so that whoever comes after sees it: an end of a headship, of
 * an administrator's grant or of the organisation may be a day that no event tells of. They are not called until then
 * either, see {@link DeliverWebhooks}.
 */
@ApplicationScoped
@AsJob
class PauseReceivers {

    private static final Logger LOG = Logger.getLogger(PauseReceivers.class);
    private static final int PART = 500;

    private final WebhookReceivers receivers;
    private final Answerable answerable;
    private final PauseReceiver pauseReceiver;

    PauseReceivers(WebhookReceivers receivers, Answerable answerable, PauseReceiver pauseReceiver) {
        this.receivers = receivers;
        this.answerable = answerable;
        this.pauseReceiver = pauseReceiver;
    }

    @Scheduled(
            every = "${viis.access.webhook.watch-interval:PT5M}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        watch(Moment.now());
    }

    void watch(Instant now) {
        List<UUID> part = part(new UUID(0, 0));
        while (!part.isEmpty()) {
            part.forEach(id -> pause(id, now));
            part = part(part.get(part.size() - 1));
        }
    }

    private List<UUID> part(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> receivers.told(after, PART));
    }

    private void pause(UUID id, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var receiver = receivers.locked(id);
                if (answerable.of(receiver, now).isEmpty()) {
                    pauseReceiver.pause(receiver, WebhookReceiver.Pause.RIGHT_ENDED, now);
                }
            });
        } catch (RuntimeException e) {
            // It is looked at again; the others go on (A22).
            LOG.errorf(e, "Whether receiver %s may be told could not be asked", id);
        }
    }
}
