package lv.viis.access.reading.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A system outside that is told what concerns one organisation, or all (null). */
@Entity
class WebhookReceiver {

    /** Why nothing is sent to it for now. */
    enum Pause {
        BY_HAND,
        /** It answered 410. */
        GONE,
        /** It took nothing for as long as a telling is tried. */
        FAILING,
        /** Who answered for it may not have it told any more; whoever may now can resume it. */
        RIGHT_ENDED
    }

    @Schema(name = "WebhookReceiverState")
    enum State {
        /** It has not shown yet that it wants to be told. */
        PENDING,
        ACTIVE,
        PAUSED,
        REMOVED
    }

    @Id
    UUID id;

    UUID organisationId;
    String address;

    /** Which events; none named means all. */
    String[] eventTypes;

    byte[] sealedSecret;

    /** The secret before, which goes on signing beside the new one for a while. */
    byte[] oldSecret;

    Instant oldUntil;
    UUID registeredBy;
    Instant registeredAt;

    /** By whose right it is told: who registered it, or resumed it last. */
    UUID responsibleId;

    /** Which of the organisation's few it is, null once it is removed. */
    Short slot;

    /** When it first repeated a challenge. */
    Instant verifiedAt;

    Instant pausedAt;

    @Enumerated(EnumType.STRING)
    Pause pausedBecause;

    Instant removedAt;

    @Version
    long version;

    static WebhookReceiver of(UUID organisationId, String address, List<EventType> eventTypes, UUID by, Instant now) {
        var receiver = new WebhookReceiver();
        receiver.id = Ids.next();
        receiver.organisationId = organisationId;
        receiver.address = address;
        receiver.eventTypes =
                eventTypes.stream().distinct().map(EventType::wireName).toArray(String[]::new);
        receiver.registeredBy = by;
        receiver.responsibleId = by;
        receiver.registeredAt = now;
        return receiver;
    }

    /** The old secret signs too until the receiver has had time to learn the new one. */
    void replaceSecret(byte[] sealed, Instant now, Duration oldSecretFor) {
        oldSecret = sealedSecret;
        oldUntil = now.plus(oldSecretFor);
        sealedSecret = sealed;
    }

    void pause(Pause why, Instant now) {
        if (pausedAt == null) {
            pausedAt = now;
            pausedBecause = why;
        }
    }

    /** From now on it is told by the right of who resumes it. */
    void resume(UUID by) {
        if (pausedAt != null) {
            responsibleId = by;
            pausedAt = null;
            pausedBecause = null;
        }
    }

    void verified(Instant now) {
        if (verifiedAt == null) {
            verifiedAt = now;
        }
    }

    State state() {
        if (removedAt != null) {
            return State.REMOVED;
        }
        if (pausedAt != null) {
            return State.PAUSED;
        }
        return verifiedAt == null ? State.PENDING : State.ACTIVE;
    }

    /** @throws ReceiverStateDiffers unless it is in that state */
    void require(State wanted) {
        if (state() != wanted) {
            throw new ReceiverStateDiffers(state());
        }
    }

    /** For ever; what it was told stays readable until it is purged. */
    void remove(Instant now) {
        if (removedAt == null) {
            removedAt = now;
            slot = null;
        }
    }

    /** @throws ReceiverGone if it was removed */
    void requireThere() {
        if (removedAt != null) {
            throw new ReceiverGone();
        }
    }

    String context() {
        return "webhook_receiver:" + id;
    }
}
