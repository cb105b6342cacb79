package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** Registers a receiver, makes the secret by which it knows what is ours, and has it asked whether it wants to be told. */
@ApplicationScoped
class RegisterReceiver {

    /** @param secret as the receiver keeps it; it is told once */
    record Registered(WebhookReceiver receiver, String secret) {}

    private final WebhookReceivers receivers;
    private final KnownOrganisations organisations;
    private final PublicAddresses addresses;
    private final SignMessage signMessage;
    private final CheckReceiver checkReceiver;

    RegisterReceiver(
            WebhookReceivers receivers,
            KnownOrganisations organisations,
            PublicAddresses addresses,
            SignMessage signMessage,
            CheckReceiver checkReceiver) {
        this.receivers = receivers;
        this.organisations = organisations;
        this.addresses = addresses;
        this.signMessage = signMessage;
        this.checkReceiver = checkReceiver;
    }

    /** The name in the address is looked up when it is called, not here: that may take long. */
    @Transactional
    Registered register(UUID organisationId, String address, List<EventType> eventTypes, Reach reach) {
        if (organisationId != null && organisations.of(organisationId) == null) {
            throw new NotFound("organisation");
        }
        addresses.judge(address);
        var receiver = WebhookReceiver.of(organisationId, address, eventTypes, reach.personId(), reach.at());
        receiver.slot = receivers.freeSlot(organisationId);
        var secret = signMessage.newSecret();
        receiver.sealedSecret = signMessage.seal(receiver, secret);
        receivers.persistAndFlush(receiver);
        checkReceiver.verify(receiver, reach.at());
        return new Registered(receiver, SignMessage.written(secret));
    }
}
