package lv.viis.access.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A receiver; instants are UTC.
 *
 * @param organisationId whose grants it is told of; null: all
 * @param eventTypes which events; none: all
 * @param pausedBecause BY_HAND, GONE (it answered 410) or FAILING (it took nothing for days); null if it is told
 */
record ReceiverView(
        UUID id,
        UUID organisationId,
        String address,
        List<String> eventTypes,
        UUID registeredBy,
        Instant registeredAt,
        Instant pausedAt,
        WebhookReceiver.Pause pausedBecause,
        Instant removedAt,
        long version) {

    static ReceiverView of(WebhookReceiver receiver) {
        return new ReceiverView(
                receiver.id,
                receiver.organisationId,
                receiver.address,
                List.of(receiver.eventTypes),
                receiver.registeredBy,
                receiver.registeredAt,
                receiver.pausedAt,
                receiver.pausedBecause,
                receiver.removedAt,
                receiver.version);
    }
}
