package lv.viis.registration.letters.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.event.Event;
import org.jboss.logging.Logger;

/**
 * Sends what waits. Any number of replicas may do so at once: each claims one mail at a time for as long as the lease
 * says, sends it outside a transaction, and settles it if the claim is still its own.
 */
@ApplicationScoped
@AsJob
class SendNotifications {

    record Claim(UUID id, int attempt) {}

    private static final Logger LOG = Logger.getLogger(SendNotifications.class);

    private final Notifications notifications;
    private final SealedBox sealedBox;
    private final WriteMail writeMail;
    private final MailServer mailServer;
    private final NotificationConfig config;

    SendNotifications(
            Notifications notifications,
            SealedBox sealedBox,
            WriteMail writeMail,
            MailServer mailServer,
            NotificationConfig config) {
        this.notifications = notifications;
        this.sealedBox = sealedBox;
        this.writeMail = writeMail;
        this.mailServer = mailServer;
        this.config = config;
    }

    @Scheduled(
            every = "${viis.registration.notification.interval:PT5S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        var sender = config.sender();
        if (sender.isPresent()) {
            while (sendNext(sender.get())) {
                // One after the other until none is due: a failed one is due later, so this comes to an end.
            }
        }
    }

    private boolean sendNext(String sender) {
        var claim = QuarkusTransaction.requiringNew().call(this::claim);
        if (claim == null) {
            return false;
        }
        try {
            var mail = QuarkusTransaction.requiringNew().call(() -> write(claim.id(), sender));
            if (mail == null) {
                LOG.warnf("Notification %s has an address that no server takes", claim.id());
                settle(claim, notification -> notification.undeliverable("NO_ADDRESS", Moment.now()));
                return true;
            }
            mailServer.send(mail, sender);
            settle(claim, notification -> notification.sent(Moment.now()));
        } catch (MailServer.NotTaken e) {
            failed(claim, e.fault());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Notification %s could not be written: %s",
                    claim.id(), e.getClass().getName());
            failed(claim, "NOT_WRITTEN");
        }
        return true;
    }

    private Claim claim() {
        var now = Moment.now();
        return notifications.claim(now, now.plus(config.lease()));
    }

    private MimeMessage write(UUID id, String sender) {
        var notification = notifications.findById(id);
        try {
            var opened = sealedBox.open(notification.sealed, Notification.context(notification.onceKey));
            // What was queued is no longer to be refused as a request's text would be.
            var content = Event.read(new String(opened, StandardCharsets.UTF_8), Notification.Content.class);
            return writeMail.write(notification, content, sender);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void settle(Claim claim, Consumer<Notification> outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            var notification = notifications.locked(claim.id());
            if (notification.isClaimed(claim.attempt())) {
                outcome.accept(notification);
            }
        });
    }

    private void failed(Claim claim, String fault) {
        LOG.warnf("Notification %s was not sent: %s", claim.id(), fault);
        try {
            settle(claim, notification -> notification.failed(fault, Moment.now(), config));
        } catch (RuntimeException e) {
            // Until its lease ends it rests all the same, and the others go on.
            LOG.errorf("Notification %s could not be put off: %s", claim.id(), e.getClass());
        }
    }
}
