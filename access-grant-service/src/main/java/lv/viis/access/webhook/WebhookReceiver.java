package lv.viis.access.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A system outside that is told of the grants of one organisation, or of all (null). */
@Entity
class WebhookReceiver extends PanacheEntityBase {

    /** Why nothing is sent to it for now. */
    enum Pause {
        BY_HAND,
        /** It answered 410. */
        GONE,
        /** It took nothing for as long as a telling is tried. */
        FAILING
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
    Instant pausedAt;

    @Enumerated(EnumType.STRING)
    Pause pausedBecause;

    Instant removedAt;

    @Version
    long version;

    static WebhookReceiver of(UUID organisationId, String address, List<String> eventTypes, UUID by, Instant now) {
        var receiver = new WebhookReceiver();
        receiver.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        receiver.organisationId = organisationId;
        receiver.address = address;
        receiver.eventTypes = eventTypes.toArray(String[]::new);
        receiver.registeredBy = by;
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

    void resume() {
        pausedAt = null;
        pausedBecause = null;
    }

    /** For ever; what it was told stays readable until it is purged. */
    void remove(Instant now) {
        if (removedAt == null) {
            removedAt = now;
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

    static WebhookReceiver locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param organisationId whose alone; null: of all */
    static List<WebhookReceiver> page(UUID organisationId, UUID after, int rows) {
        return (organisationId == null
                        ? find("removedAt is null and id > ?1 order by id", after)
                        : find(
                                "removedAt is null and id > ?1 and organisationId = ?2 order by id",
                                after,
                                organisationId))
                .page(0, rows)
                .list();
    }
}
