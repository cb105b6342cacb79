package lv.viis.access.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Tells receivers what waits for them. Any number of replicas may do so at once: each claims a few of each receiver for
 * as long as the lease says, so that no receiver's slowness is another's, and calls outside a transaction.
 */
@ApplicationScoped
class DeliverWebhooks {

    record Claim(UUID id, int attempt) {}

    private record Called(Claim claim, CompletableFuture<String> outcome) {}

    /** @param body as it is sent and signed */
    private record Message(WebhookReceiver receiver, String id, String body) {}

    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);
    private static final int OF_ONE_RECEIVER = 4;
    private static final int AT_ONCE = 40;
    private static final int GONE = 410;

    private final EntityManager database;
    private final CallReceiver callReceiver;
    private final SignMessage signMessage;
    private final ObjectMapper json;
    private final WebhookConfig config;

    DeliverWebhooks(
            EntityManager database,
            CallReceiver callReceiver,
            SignMessage signMessage,
            ObjectMapper json,
            WebhookConfig config) {
        this.database = database;
        this.callReceiver = callReceiver;
        this.signMessage = signMessage;
        this.json = json;
        this.config = config;
    }

    @Scheduled(
            every = "${viis.access.webhook.deliver-interval:PT1S}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        deliver(Instant.now());
    }

    /** All that is due at that time. */
    void deliver(Instant now) {
        var due = claim(now);
        while (!due.isEmpty()) {
            // All are called at once; what came of each is written here, not on the network's thread.
            due.stream()
                    .map(claim -> new Called(claim, call(claim, now)))
                    .toList()
                    .forEach(called -> settle(called, now));
            due = claim(now);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Claim> claim(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                        update webhook_delivery set attempts = attempts + 1, next_attempt_at = :leased
                         where id in (select d.id from webhook_receiver r
                                       cross join lateral (select id from webhook_delivery w
                                                            where w.receiver_id = r.id and w.state = 'WAITING'
                                                              and w.next_attempt_at <= :now
                                                            order by w.next_attempt_at, w.id limit :each
                                                              for update skip locked) d
                                       where r.paused_at is null and r.removed_at is null limit :most)
                        returning id, attempts""", Claim.class)
                        .setParameter("leased", now.plus(config.timeout()).plus(Duration.ofMinutes(1)))
                        .setParameter("now", now)
                        .setParameter("each", OF_ONE_RECEIVER)
                        .setParameter("most", AT_ONCE)
                        .getResultList());
    }

    private CompletableFuture<String> call(Claim claim, Instant now) {
        try {
            var message = QuarkusTransaction.requiringNew().call(() -> message(claim));
            var headers = Map.of(
                    "content-type", "application/json",
                    "user-agent", "VIIS",
                    "webhook-id", message.id(),
                    "webhook-timestamp", Long.toString(now.getEpochSecond()),
                    "webhook-signature", signMessage.sign(message.receiver(), message.id(), now, message.body(), now));
            return callReceiver
                    .call(message.receiver().address, headers, message.body())
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void settle(Called called, Instant now) {
        try {
            settle(called.claim(), called.outcome().join(), now);
        } catch (RuntimeException e) {
            // Comes again when the lease ends; the others go on (A22).
            LOG.errorf(e, "Delivery %s could not be tried", called.claim().id());
        }
    }

    /** Of the Standard Webhooks form: type, time and data, ids only. */
    private Message message(Claim claim) {
        WebhookDelivery delivery = WebhookDelivery.findById(claim.id());
        WebhookReceiver receiver = WebhookReceiver.findById(delivery.receiverId);
        try {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", delivery.type)
                    .put("timestamp", delivery.occurredAt.toString());
            body.set("data", json.readTree(delivery.data));
            return new Message(receiver, delivery.eventId.toString(), json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void settle(Claim claim, String outcome, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            WebhookDelivery delivery = WebhookDelivery.findById(claim.id(), LockModeType.PESSIMISTIC_WRITE);
            if (delivery.state != WebhookDelivery.State.WAITING || delivery.attempts != claim.attempt()) {
                return;
            }
            if (outcome.startsWith("STATUS_2")) {
                delivery.delivered(outcome, now);
            } else if (outcome.equals("STATUS_" + GONE)) {
                delivery.failed(outcome, now, config);
                pause(delivery.receiverId, WebhookReceiver.Pause.GONE, now);
            } else if (delivery.failed(outcome, now, config)) {
                pause(delivery.receiverId, WebhookReceiver.Pause.FAILING, now);
            }
        });
    }

    private static void pause(UUID receiverId, WebhookReceiver.Pause why, Instant now) {
        WebhookReceiver.locked(receiverId).pause(why, now);
        LOG.warnf("Webhook receiver %s is paused: %s", receiverId, why);
    }
}
