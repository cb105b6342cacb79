package lv.viis.registration.letters.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.chassis.calendar.Moment;

/** Forgets addresses and facts of mails that went out, or were given up, some days ago: what remains is who was told when. */
@ApplicationScoped
class ForgetAddresses {

    private final EntityManager database;
    private final NotificationConfig config;

    ForgetAddresses(EntityManager database, NotificationConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "2m")
    void forget() {
        forget(Moment.now());
    }

    @Transactional
    int forget(Instant now) {
        return database.createQuery("update Notification set sealed = null, recipientBucket = null"
                        + " where sealed is not null and settledAt < :until")
                .setParameter("until", now.minus(config.forgetAfter()))
                .executeUpdate();
    }
}
