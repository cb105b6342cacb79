package lv.viis.access.reading.webhook;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.reading.webhook.EventType.Source;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears from support that tickets of an organisation are opened and resolved, never whose or with what words. */
@ApplicationScoped
class TicketNewsListener implements EventListener {

    /**
     * A ticket was opened.
     *
     * @param organisationId in whose name it was; null if in nobody's
     * @param topic a code
     */
    @Schema(name = "WebhookTicketOpened")
    record Opened(UUID ticketId, @Nullable UUID organisationId, String topic, Instant openedAt) {
        Opened {
            requireNonNull(ticketId);
            requireNonNull(topic);
            requireNonNull(openedAt);
        }
    }

    /**
     * A ticket was answered for good.
     *
     * @param organisationId in whose name it was opened; null if in nobody's
     */
    @Schema(name = "WebhookTicketResolved")
    record Resolved(UUID ticketId, @Nullable UUID organisationId, Instant resolvedAt) {
        Resolved {
            requireNonNull(ticketId);
            requireNonNull(resolvedAt);
        }
    }

    private final EventInbox inbox;
    private final QueueNews queueNews;

    TicketNewsListener(EventInbox inbox, QueueNews queueNews) {
        this.inbox = inbox;
        this.queueNews = queueNews;
    }

    @Override
    public String channel() {
        return "webhook-tickets";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("webhook-tickets")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        EventType.of(Source.TICKET, event.type()).ifPresent(type -> {
            if (type == EventType.TICKET_OPENED) {
                var opened = event.as(Opened.class);
                queueNews.queue(type, event, opened, opened.organisationId());
            } else {
                var resolved = event.as(Resolved.class);
                queueNews.queue(type, event, resolved, resolved.organisationId());
            }
        });
    }
}
