package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.known.headship.KnownHeads.Head;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import org.jboss.logging.Logger;

/** Pauses a receiver for a reason that nobody chose, and has those told who head the organisation today. */
@ApplicationScoped
class PauseReceiver {

    private static final Logger LOG = Logger.getLogger(PauseReceiver.class);

    private final WebhookReceivers receivers;
    private final KnownHeads knownHeads;
    private final EventLog eventLog;

    PauseReceiver(WebhookReceivers receivers, KnownHeads knownHeads, EventLog eventLog) {
        this.receivers = receivers;
        this.knownHeads = knownHeads;
        this.eventLog = eventLog;
    }

    /** @param receiver locked; one that is paused already stays as it is */
    @Transactional(Transactional.TxType.MANDATORY)
    void pause(WebhookReceiver receiver, WebhookReceiver.Pause why, Instant now) {
        if (receiver.state() == WebhookReceiver.State.PAUSED || receiver.state() == WebhookReceiver.State.REMOVED) {
            return;
        }
        receiver.pause(why, now);
        receivers.flush();
        LOG.warnf("Webhook receiver %s is paused: %s", receiver.id, why);
        if (receiver.organisationId != null) {
            eventLog.append(
                    WebhookReceiverPaused.TOPIC,
                    receiver.organisationId.toString(),
                    receiver.id,
                    receiver.version,
                    new WebhookReceiverPaused(
                            receiver.id,
                            receiver.organisationId,
                            why,
                            heads(receiver.organisationId, Riga.day(now)),
                            now));
        }
    }

    private List<UUID> heads(UUID organisationId, LocalDate today) {
        return knownHeads.ofOrganisation(organisationId).stream()
                .filter(head -> !head.from().isAfter(today)
                        && (head.lastDay() == null || !head.lastDay().isBefore(today)))
                .map(Head::personId)
                .distinct()
                .toList();
    }
}
