package lv.viis.registration.letters.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Notifications notifications;
    private final SealedBox sealedBox;
    private final ObjectMapper json;

    NoteBounce(Notifications notifications, SealedBox sealedBox, ObjectMapper json) {
        this.notifications = notifications;
        this.sealedBox = sealedBox;
        this.json = json;
    }

    /**
     * Does nothing for what is no such notification.
     *
     * @param ids those that a report names
     * @param addresses for a report that names none: the newest mail to each came back, as long as addresses are kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bounced(Collection<UUID> ids, Collection<String> addresses, Instant now) {
        ids.forEach(id -> bounced(id, now));
        if (ids.isEmpty()) {
            addresses.stream()
                    .limit(MOST_ADDRESSES)
                    .flatMap(address -> newestTo(address).stream())
                    .forEach(id -> bounced(id, now));
        }
    }

    private void bounced(UUID id, Instant now) {
        var notification = notifications.locked(id);
        if (notification != null) {
            notification.bounced(now);
        }
    }

    private Optional<UUID> newestTo(String address) {
        return notifications.sentTo(AddressBucket.of(address), MOST_LOOKED_AT).stream()
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
