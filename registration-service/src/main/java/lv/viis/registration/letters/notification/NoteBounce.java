package lv.viis.registration.letters.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.text.EmailAddresses;

/** A mail that was sent came back: clerks see it among those that reached nobody. */
@ApplicationScoped
public class NoteBounce {

    /** Of one report; ours go to one person each, who may be several by their own mail system. */
    private static final int MOST_ADDRESSES = 20;

    private static final int MOST_LOOKED_AT = 50;

    private final EntityManager database;
    private final SealedBox sealedBox;
    private final ObjectMapper json;

    NoteBounce(EntityManager database, SealedBox sealedBox, ObjectMapper json) {
        this.database = database;
        this.sealedBox = sealedBox;
        this.json = json;
    }

    /**
     * Does nothing for what is no such notification.
     *
     * @param notifications by the ids that a report names
     * @param addresses for a report that names none: the newest mail to each came back, as long as addresses are kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bounced(Collection<UUID> notifications, Collection<String> addresses, Instant now) {
        notifications.forEach(id -> bounced(id, now));
        if (notifications.isEmpty()) {
            addresses.stream()
                    .limit(MOST_ADDRESSES)
                    .flatMap(address -> newestTo(address).stream())
                    .forEach(id -> bounced(id, now));
        }
    }

    private void bounced(UUID id, Instant now) {
        var notification = database.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notification != null) {
            notification.bounced(now);
        }
    }

    private Optional<UUID> newestTo(String address) {
        return database.createQuery(
                        "from Notification n where n.state = SENT and n.sealed is not null and n.recipientBucket = :bucket"
                                + " order by n.settledAt desc",
                        Notification.class)
                .setParameter("bucket", AddressBucket.of(address))
                .setMaxResults(MOST_LOOKED_AT)
                .getResultStream()
                .filter(notification -> isTo(notification, address))
                .map(notification -> notification.id)
                .findFirst();
    }

    private boolean isTo(Notification notification, String address) {
        try {
            var content = json.readValue(
                    sealedBox.open(notification.sealed, Notification.context(notification.onceKey)),
                    Notification.Content.class);
            return EmailAddresses.comparable(content.address()).equals(EmailAddresses.comparable(address));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
