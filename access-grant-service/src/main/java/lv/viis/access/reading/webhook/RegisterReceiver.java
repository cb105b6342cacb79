package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** Registers a receiver, makes the secret by which it knows what is ours, and has it asked whether it wants to be told. */
@ApplicationScoped
class RegisterReceiver {

    /** @param secret as the receiver keeps it; it is told once */
    record Registered(WebhookReceiver receiver, String secret) {}

    private final EntityManager database;
    private final PublicAddresses addresses;
    private final SignMessage signMessage;
    private final CheckReceiver checkReceiver;

    RegisterReceiver(
            EntityManager database, PublicAddresses addresses, SignMessage signMessage, CheckReceiver checkReceiver) {
        this.database = database;
        this.addresses = addresses;
        this.signMessage = signMessage;
        this.checkReceiver = checkReceiver;
    }

    /** The name in the address is looked up when it is called, not here: that may take long. */
    @Transactional
    Registered register(UUID organisationId, String address, List<String> eventTypes, Reach reach) {
        if (organisationId != null && KnownOrganisation.of(organisationId) == null) {
            throw new NotFound("organisation");
        }
        addresses.judge(address);
        var receiver = WebhookReceiver.of(organisationId, address, eventTypes, reach.personId(), reach.at());
        receiver.slot = freeSlot(organisationId);
        var secret = signMessage.newSecret();
        receiver.sealedSecret = signMessage.seal(receiver, secret);
        receiver.persistAndFlush();
        checkReceiver.verify(receiver, reach.at());
        return new Registered(receiver, SignMessage.written(secret));
    }

    /** Two who register at once wait for each other; that a slot is taken once is the database's word. */
    private short freeSlot(UUID organisationId) {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('webhook-slot'), hashtext(:organisation))")
                .setParameter("organisation", String.valueOf(organisationId))
                .getSingleResult();
        List<?> free = database.createNativeQuery("""
                        select slot from generate_series(1, 5) slot
                         where not exists (select 1 from webhook_receiver r
                                            where r.organisation_id is not distinct from cast(:organisation as uuid)
                                              and r.slot = slot.slot and r.removed_at is null)
                         order by slot limit 1""")
                .setParameter("organisation", organisationId)
                .getResultList();
        if (free.isEmpty()) {
            throw new TooManyReceivers();
        }
        return ((Number) free.get(0)).shortValue();
    }
}
