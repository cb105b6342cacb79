package lv.viis.access.upkeep.recertification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One grant of a campaign, and what was said of it. */
@Entity
class RecertificationItem {

    /** How far it is; SUSPENDED can still be confirmed, MISSED has ended. */
    @Schema(name = "RecertificationItemState")
    enum State {
        WAITING,
        CONFIRMED,
        NOT_NEEDED,
        SUSPENDED,
        REINSTATED,
        MISSED,
        OVER
    }

    @Id
    UUID id;

    UUID recertificationId;
    UUID employerId;
    UUID grantId;

    @Enumerated(EnumType.STRING)
    State state;

    UUID answeredBy;
    Instant answeredAt;
    Instant suspendedAt;
    Instant nextAttemptAt;

    @Version
    long version;

    /** An answer counts before the deadline and in the grace after it, once. */
    void answer(State answer, UUID head, Instant now) {
        requireOpen();
        answeredBy = head;
        answeredAt = now;
        settle(answer);
    }

    void requireOpen() {
        if (state != State.WAITING && state != State.SUSPENDED) {
            throw new ItemSettled();
        }
    }

    void suspended(Instant now, Instant endsAt) {
        state = State.SUSPENDED;
        suspendedAt = now;
        nextAttemptAt = endsAt;
    }

    void settle(State outcome) {
        state = outcome;
        nextAttemptAt = null;
    }
}
