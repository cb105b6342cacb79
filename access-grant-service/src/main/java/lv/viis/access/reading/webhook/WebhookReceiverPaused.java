package lv.viis.access.reading.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An organisation's receiver is told nothing any more, and not because somebody paused it: those who head the
 * organisation now have to know.
 */
record WebhookReceiverPaused(
        UUID receiverId, UUID organisationId, WebhookReceiver.Pause reason, List<UUID> headIds, Instant pausedAt) {

    static final String TOPIC = "viis.access.review";
}
