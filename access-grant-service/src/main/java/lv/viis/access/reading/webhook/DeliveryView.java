package lv.viis.access.reading.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for a receiver; instants are UTC.
 *
 * @param eventId the header {@code webhook-id}, the same at every attempt
 * @param lastOutcome {@code STATUS_500} and the like, TIMEOUT, UNREACHABLE, TLS, ADDRESS_NOT_ALLOWED, FAULT (ours),
 *     CHALLENGE_NOT_REPEATED, TOO_OLD or REMOVED; null before the first attempt
 * @param nextAttemptAt when it is tried again, null once it is settled
 */
record DeliveryView(
        UUID id,
        UUID eventId,
        String type,
        Instant occurredAt,
        WebhookDelivery.State state,
        int attempts,
        @Nullable String lastOutcome,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt) {

    static DeliveryView of(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id,
                delivery.eventId,
                delivery.type,
                delivery.occurredAt,
                delivery.state,
                delivery.attempts,
                delivery.lastOutcome,
                delivery.state == WebhookDelivery.State.WAITING ? delivery.nextAttemptAt : null,
                delivery.settledAt);
    }
}
