package lv.viis.registration.arriving.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.registration.MailServer;
import lv.viis.registration.letters.notification.Notice;
import lv.viis.registration.letters.notification.Occasion;
import lv.viis.registration.letters.notification.QueueNotification;
import lv.viis.registration.letters.notification.SendNow;
import org.awaitility.Awaitility;

/** A notice that has gone out, so that something can come back for it. */
final class SentNotice {

    private SentNotice() {}

    /** @return the Message-ID of the mail */
    static String send(QueueNotification queueNotification, UUID application, String address) {
        QuarkusTransaction.requiringNew()
                .run(() -> queueNotification.queue(
                        new Notice(
                                Occasion.SUBMITTED,
                                "bounce/" + application,
                                application,
                                UUID.randomUUID(),
                                address,
                                Map.of("organisation", "Skola")),
                        Moment.now()));
        SendNow.send();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> !MailServer.inbox(address).isEmpty());
        return MailServer.inbox(address).get(0).messageId();
    }
}
