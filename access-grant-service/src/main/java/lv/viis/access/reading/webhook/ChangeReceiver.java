package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Pauses, resumes or removes a receiver, has it asked whether it wants to be told, or told a test. */
@ApplicationScoped
class ChangeReceiver {

    enum Change {
        PAUSE,
        RESUME,
        REMOVE,
        VERIFY,
        TEST
    }

    private final WebhookReceivers receivers;
    private final WebhookDeliveries deliveries;
    private final CheckReceiver checkReceiver;

    ChangeReceiver(WebhookReceivers receivers, WebhookDeliveries deliveries, CheckReceiver checkReceiver) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.checkReceiver = checkReceiver;
    }

    @Transactional
    WebhookReceiver change(UUID id, Change change, IfMatch ifMatch, Reach reach) {
        var now = reach.at();
        var receiver = receivers.locked(id);
        ifMatch.require(receiver.version);
        if (change != Change.REMOVE) {
            receiver.requireThere();
        }
        switch (change) {
            case PAUSE -> receiver.pause(WebhookReceiver.Pause.BY_HAND, now);
            case RESUME -> receiver.resume(reach.personId());
            case REMOVE -> remove(receiver, now);
            case VERIFY -> {
                receiver.require(WebhookReceiver.State.PENDING);
                checkReceiver.verify(receiver, now);
            }
            case TEST -> {
                receiver.require(WebhookReceiver.State.ACTIVE);
                checkReceiver.test(receiver, now);
            }
        }
        receivers.flush();
        return receiver;
    }

    private void remove(WebhookReceiver receiver, Instant now) {
        receiver.remove(now);
        deliveries.giveUp(receiver.id, "REMOVED", now);
    }
}
