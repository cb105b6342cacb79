package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.upkeep.deputyship.Deputyship.EndReason;
import lv.viis.chassis.event.EventLog;

/** Ends a deputyship so that it is felt: both people's epochs are raised in the same transaction (A12). */
@ApplicationScoped
class EndDeputyship {

    private final Deputyships deputyships;
    private final PersonEpochs epochs;
    private final EventLog events;

    EndDeputyship(Deputyships deputyships, PersonEpochs epochs, EventLog events) {
        this.deputyships = deputyships;
        this.epochs = epochs;
        this.events = events;
    }

    /** @param by null where it follows from something else */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Deputyship deputyship, EndReason reason, UUID by, Instant now) {
        deputyship.end(reason, by, now);
        deputyships.flush();
        if (deputyship.consentedAt != null) {
            Stream.of(deputyship.principalId, deputyship.deputyId).sorted().forEach(epochs::raise);
            events.append(
                    DeputyAppointed.TOPIC,
                    deputyship.principalId.toString(),
                    deputyship.id,
                    deputyship.version,
                    DeputyEnded.of(deputyship));
        }
    }
}
