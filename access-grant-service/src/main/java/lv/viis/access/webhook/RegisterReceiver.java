package lv.viis.access.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.knownorganisation.KnownOrganisation;
import lv.viis.chassis.problem.NotFound;

/** Registers a receiver, and makes the secret by which it knows what is ours. */
@ApplicationScoped
class RegisterReceiver {

    /** @param secret as the receiver keeps it; it is told once */
    record Registered(WebhookReceiver receiver, String secret) {}

    private final PublicAddresses addresses;
    private final SignMessage signMessage;

    RegisterReceiver(PublicAddresses addresses, SignMessage signMessage) {
        this.addresses = addresses;
        this.signMessage = signMessage;
    }

    @Transactional
    Registered register(UUID by, UUID organisationId, String address, List<String> eventTypes, Instant now) {
        if (organisationId != null && KnownOrganisation.of(organisationId) == null) {
            throw new NotFound("organisation");
        }
        addresses.target(address);
        var receiver = WebhookReceiver.of(organisationId, address, eventTypes, by, now);
        var secret = signMessage.newSecret();
        receiver.sealedSecret = signMessage.seal(receiver, secret);
        receiver.persistAndFlush();
        return new Registered(receiver, SignMessage.written(secret));
    }
}
