package lv.viis.registration.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** A mail that was sent came back: clerks see it among those that reached nobody. */
@ApplicationScoped
public class NoteBounce {

    private final EntityManager database;

    NoteBounce(EntityManager database) {
        this.database = database;
    }

    /** Does nothing if there is no such notification. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bounced(UUID notificationId, Instant now) {
        var notification = database.find(Notification.class, notificationId, LockModeType.PESSIMISTIC_WRITE);
        if (notification != null) {
            notification.bounced(now);
        }
    }
}
