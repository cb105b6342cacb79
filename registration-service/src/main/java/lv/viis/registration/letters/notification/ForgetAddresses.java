package lv.viis.registration.letters.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;

/** Forgets addresses and facts of mails that went out, or were given up, some days ago: what remains is who was told when. */
@ApplicationScoped
@AsJob
class ForgetAddresses {

    private final Notifications notifications;
    private final NotificationConfig config;

    ForgetAddresses(Notifications notifications, NotificationConfig config) {
        this.notifications = notifications;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "2m")
    void forget() {
        forget(Moment.now());
    }

    @Transactional
    int forget(Instant now) {
        return notifications.forget(now.minus(config.forgetAfter()));
    }
}
