package lv.viis.access.reading.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A receiver; instants are UTC.
 *
 * @param organisationId what concerns whom it is told; null: all
 * @param eventTypes which events; none: all
 * @param responsibleId by whose right it is told: who registered it, or resumed it last
 * @param state PENDING until it has repeated a challenge, then ACTIVE, PAUSED or REMOVED; only an ACTIVE one is told
 * @param verifiedAt when it first repeated a challenge
 * @param pausedBecause BY_HAND, GONE (it answered 410), FAILING (it took nothing for days) or RIGHT_ENDED (who was
 *     responsible may not have it told any more); null if it is not paused
 */
record ReceiverView(
        UUID id,
        @Nullable UUID organisationId,
        String address,
        List<EventType> eventTypes,
        UUID registeredBy,
        Instant registeredAt,
        UUID responsibleId,
        WebhookReceiver.State state,
        @Nullable Instant verifiedAt,
        @Nullable Instant pausedAt,
        WebhookReceiver.@Nullable Pause pausedBecause,
        @Nullable Instant removedAt,
        long version) {

    /** Whom it names. */
    List<UUID> people() {
        return Stream.of(registeredBy, responsibleId).distinct().toList();
    }

    static ReceiverView of(WebhookReceiver receiver) {
        return new ReceiverView(
                receiver.id,
                receiver.organisationId,
                receiver.address,
                Stream.of(receiver.eventTypes)
                        .flatMap(name -> EventType.named(name).stream())
                        .toList(),
                receiver.registeredBy,
                receiver.registeredAt,
                receiver.responsibleId,
                receiver.state(),
                receiver.verifiedAt,
                receiver.pausedAt,
                receiver.pausedBecause,
                receiver.removedAt,
                receiver.version);
    }
}
