package lv.viis.registration.letters.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail to one person: waiting, sent, or given up and shown to clerks. */
@Entity
class Notification {

    /** Where a mail stands. */
    @Schema(name = "NotificationState")
    enum State {
        WAITING,
        SENT,
        UNDELIVERABLE
    }

    /** What is sealed, and forgotten after sending. */
    record Content(String address, Map<String, String> facts) {

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    @Id
    UUID id;

    String onceKey;

    @Enumerated(EnumType.STRING)
    Occasion occasion;

    UUID applicationId;

    /** Whose matter it is, where no application tells. */
    UUID organisationId;

    UUID personId;
    byte[] sealed;

    /** For finding it by its address while that is kept. */
    Integer recipientBucket;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;
    Instant nextAttemptAt;
    String fault;
    Instant queuedAt;
    Instant settledAt;

    protected Notification() {}

    /** Whether the claim under which a mail was tried is still the newest; else another replica has it. */
    boolean isClaimed(int attempt) {
        return state == State.WAITING && attempts == attempt;
    }

    void sent(Instant now) {
        state = State.SENT;
        fault = null;
        settledAt = now;
    }

    /** Tried again later, each time after twice as long, until it is given up. */
    void failed(String why, Instant now, NotificationConfig config) {
        fault = why;
        if (attempts >= config.attempts()) {
            undeliverable(why, now);
        } else {
            nextAttemptAt = now.plus(pause(config));
        }
    }

    /** Given up at once: trying again would help nothing. */
    void undeliverable(String why, Instant now) {
        state = State.UNDELIVERABLE;
        fault = why;
        settledAt = now;
    }

    /** What was sent came back. */
    void bounced(Instant now) {
        if (state == State.SENT) {
            undeliverable("BOUNCED", now);
        }
    }

    private Duration pause(NotificationConfig config) {
        var doubled = config.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 30));
        return doubled.compareTo(config.longestRetry()) < 0 ? doubled : config.longestRetry();
    }

    static String context(String onceKey) {
        return "notification:" + onceKey;
    }
}
