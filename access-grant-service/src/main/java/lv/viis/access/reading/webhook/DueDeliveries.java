package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.asker.AsJob;

/**
 * The database's side of a telling, in short transactions before and after the call. Any number of replicas may claim
 * at once: of each receiver one has the next event for as long as the lease says, and nobody has a later one meanwhile.
 */
@ApplicationScoped
@AsJob
class DueDeliveries {

    record Claim(UUID id, UUID receiverId, int attempt) {}

    /**
     * What is sent.
     *
     * @param body as it is sent and signed
     * @param wantsAnswer whether it has to answer with something
     */
    record Message(WebhookReceiver receiver, String id, String body, boolean wantsAnswer) {}

    private static final int GONE = 410;

    /** The oldest event and the oldest check of each receiver that is told; only the oldest is ever due. */
    private static final String CLAIM = """
            with next as materialized (
                select w.id
                  from webhook_receiver r
                 cross join lateral (
                       (select id, next_attempt_at from webhook_delivery e
                         where e.receiver_id = r.id and e.state = 'WAITING' and e.type not like 'receiver.%'
                           and r.verified_at is not null order by e.id limit 1)
                       union all
                       (select id, next_attempt_at from webhook_delivery e
                         where e.receiver_id = r.id and e.state = 'WAITING' and e.type like 'receiver.%'
                         order by e.id limit 1)) w
                 where r.removed_at is null and r.paused_at is null and w.next_attempt_at <= :now
                   and (cast(:receiver as uuid) is null or r.id = cast(:receiver as uuid))
                 order by w.next_attempt_at, w.id limit :most),
            free as (
                select d.id from webhook_delivery d join next on next.id = d.id
                 where d.state = 'WAITING' and d.next_attempt_at <= :now for update of d skip locked)
            update webhook_delivery d set attempts = d.attempts + 1, next_attempt_at = :leased
              from free where d.id = free.id
            returning d.id, d.receiver_id, d.attempts""";

    private final WebhookReceivers receivers;
    private final WebhookDeliveries deliveries;
    private final EntityManager database;
    private final Answerable answerable;
    private final RecordTelling recordTelling;
    private final PauseReceiver pauseReceiver;
    private final ObjectMapper json;
    private final WebhookConfig config;

    DueDeliveries(
            WebhookReceivers receivers,
            WebhookDeliveries deliveries,
            EntityManager database,
            Answerable answerable,
            RecordTelling recordTelling,
            PauseReceiver pauseReceiver,
            ObjectMapper json,
            WebhookConfig config) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.database = database;
        this.answerable = answerable;
        this.recordTelling = recordTelling;
        this.pauseReceiver = pauseReceiver;
        this.json = json;
        this.config = config;
    }

    /** @param receiverId of whom alone; null: of any */
    @SuppressWarnings("unchecked")
    List<Claim> claim(UUID receiverId, int most, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(CLAIM, Claim.class)
                        .setParameter("receiver", receiverId)
                        .setParameter("leased", now.plus(config.timeout()).plus(Duration.ofMinutes(1)))
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList());
    }

    /**
     * What to send, once it is recorded that it leaves.
     *
     * @return empty if the receiver is not to be told any more; it is paused then
     */
    Optional<Message> prepare(Claim claim, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var receiver = receivers.locked(claim.receiverId());
            var delivery = deliveries.locked(claim.id());
            if (delivery.state != WebhookDelivery.State.WAITING || delivery.attempts != claim.attempt()) {
                return Optional.empty();
            }
            var standing = answerable.of(receiver, now);
            if (standing.isEmpty()) {
                pauseReceiver.pause(receiver, WebhookReceiver.Pause.RIGHT_ENDED, now);
            }
            if (receiver.state() != WebhookReceiver.State.ACTIVE
                    && !(delivery.isVerification() && receiver.state() == WebhookReceiver.State.PENDING)) {
                delivery.putBack(now);
                return Optional.empty();
            }
            var data = read(delivery);
            if (!delivery.isCheck()) {
                // A replica of another version may have queued what this one does not know: it is left for that one.
                var type = EventType.named(delivery.type).orElseThrow();
                recordTelling.record(receiver, standing.get(), type, data, now);
            }
            return Optional.of(message(receiver, delivery, data));
        });
    }

    void settle(Claim claim, CallReceiver.Answer answer, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var receiver = receivers.locked(claim.receiverId());
            var delivery = deliveries.locked(claim.id());
            if (delivery.state != WebhookDelivery.State.WAITING || delivery.attempts != claim.attempt()) {
                return;
            }
            var outcome = answer.outcome();
            var isTaken = outcome.startsWith("STATUS_2");
            if (isTaken && delivery.isVerification()) {
                if (!CheckReceiver.isRepeated(read(delivery), answer.body(), json)) {
                    delivery.failed("CHALLENGE_NOT_REPEATED", now, config);
                    return;
                }
                receiver.verified(now);
            }
            if (isTaken) {
                delivery.delivered(outcome, now);
            } else if (outcome.equals("STATUS_" + GONE)) {
                delivery.failed(outcome, now, config);
                pauseReceiver.pause(receiver, WebhookReceiver.Pause.GONE, now);
            } else if (delivery.failed(outcome, now, config) && !delivery.isCheck()) {
                pauseReceiver.pause(receiver, WebhookReceiver.Pause.FAILING, now);
            }
        });
    }

    /** Of the Standard Webhooks form: type, time and data, ids only. */
    private Message message(WebhookReceiver receiver, WebhookDelivery delivery, JsonNode data) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", delivery.type)
                .put("timestamp", delivery.occurredAt.toString())
                .set("data", data);
        try {
            return new Message(
                    receiver, delivery.eventId.toString(), json.writeValueAsString(body), delivery.isVerification());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(WebhookDelivery delivery) {
        try {
            return json.readTree(delivery.data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
