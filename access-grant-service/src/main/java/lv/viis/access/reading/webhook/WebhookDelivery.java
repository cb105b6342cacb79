package lv.viis.access.reading.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event for one receiver: waiting, taken, or given up. */
@Entity
class WebhookDelivery {

    @Schema(name = "WebhookDeliveryState")
    enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    @Id
    UUID id;

    UUID receiverId;
    UUID eventId;
    String type;
    Instant occurredAt;

    @Column(columnDefinition = "jsonb", updatable = false)
    String data;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;
    Instant nextAttemptAt;

    /** The status answered, or what hindered: a code, never a body. */
    String lastOutcome;

    Instant settledAt;

    void delivered(String outcome, Instant now) {
        state = State.DELIVERED;
        lastOutcome = outcome;
        settledAt = now;
    }

    /** Whether it tells of nobody, and is made once: a verification, or a test. */
    boolean isCheck() {
        return type.startsWith("receiver.");
    }

    boolean isVerification() {
        return type.equals(CheckReceiver.VERIFICATION);
    }

    /** It was not called after all, and waits as before. */
    void putBack(Instant now) {
        attempts--;
        nextAttemptAt = now;
    }

    /** @return whether it is given up */
    boolean failed(String outcome, Instant now, WebhookConfig config) {
        lastOutcome = outcome;
        if (isCheck() || now.isAfter(occurredAt.plus(config.retryFor()))) {
            state = State.GIVEN_UP;
            settledAt = now;
            return true;
        }
        nextAttemptAt = now.plus(pause(config));
        return false;
    }

    private Duration pause(WebhookConfig config) {
        var doubled = config.firstRetry().multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return doubled.compareTo(config.longestRetry()) < 0 ? doubled : config.longestRetry();
    }
}
