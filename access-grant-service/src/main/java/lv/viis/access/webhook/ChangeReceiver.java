package lv.viis.access.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;

/** Pauses, resumes or removes a receiver, or has it told a test. */
@ApplicationScoped
class ChangeReceiver {

    enum Change {
        PAUSE,
        RESUME,
        REMOVE,
        TEST
    }

    private final EntityManager database;

    ChangeReceiver(EntityManager database) {
        this.database = database;
    }

    @Transactional
    WebhookReceiver change(UUID id, String ifMatch, Change change, Instant now) {
        var receiver = WebhookReceiver.locked(id);
        Version.requireMatch(ifMatch, receiver.version);
        if (change != Change.REMOVE) {
            receiver.requireThere();
        }
        switch (change) {
            case PAUSE -> receiver.pause(WebhookReceiver.Pause.BY_HAND, now);
            case RESUME -> receiver.resume();
            case REMOVE -> receiver.remove(now);
            case TEST -> tellTest(receiver, now);
        }
        database.flush();
        return receiver;
    }

    private void tellTest(WebhookReceiver receiver, Instant now) {
        database.createNativeQuery("""
                        insert into webhook_delivery (receiver_id, event_id, type, occurred_at, data)
                        values (:receiver, uuidv7(), 'receiver.tested', :now, '{}')""")
                .setParameter("receiver", receiver.id)
                .setParameter("now", now)
                .executeUpdate();
    }
}
