package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.IfMatch;

/** Makes a new secret for a receiver; the old one goes on signing for a day. */
@ApplicationScoped
class ReplaceSecret {

    private final WebhookReceivers receivers;
    private final SignMessage signMessage;
    private final WebhookConfig config;

    ReplaceSecret(WebhookReceivers receivers, SignMessage signMessage, WebhookConfig config) {
        this.receivers = receivers;
        this.signMessage = signMessage;
        this.config = config;
    }

    @Transactional
    RegisterReceiver.Registered replace(UUID id, IfMatch ifMatch, Instant now) {
        var receiver = receivers.locked(id);
        ifMatch.require(receiver.version);
        receiver.requireThere();
        var secret = signMessage.newSecret();
        receiver.replaceSecret(signMessage.seal(receiver, secret), now, config.oldSecretFor());
        receivers.flush();
        return new RegisterReceiver.Registered(receiver, SignMessage.written(secret));
    }
}
