package lv.viis.access.reading.webhook;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.reading.webhook.EventType.Source;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from registration of employments and commitments that end, for the employer's receivers. */
@ApplicationScoped
class EmploymentNewsListener implements EventListener {

    /**
     * An employment ends; it may be told before its last day.
     *
     * @param organisationId the employer
     * @param lastDay of Europe/Riga, included
     */
    @Schema(name = "WebhookEmploymentEnded")
    record Ended(UUID personId, UUID organisationId, LocalDate lastDay, Instant recordedAt) {
        Ended {
            requireNonNull(personId);
            requireNonNull(organisationId);
            requireNonNull(lastDay);
            requireNonNull(recordedAt);
        }
    }

    /**
     * A person's commitment was not renewed in time.
     *
     * @param organisationId the employer
     * @param textVersion of the text that was to be signed anew
     */
    @Schema(name = "WebhookCommitmentExpired")
    record Expired(UUID personId, UUID organisationId, String textVersion, Instant expiredAt) {
        Expired {
            requireNonNull(personId);
            requireNonNull(organisationId);
            requireNonNull(textVersion);
            requireNonNull(expiredAt);
        }
    }

    private final EventInbox inbox;
    private final QueueNews queueNews;

    EmploymentNewsListener(EventInbox inbox, QueueNews queueNews) {
        this.inbox = inbox;
        this.queueNews = queueNews;
    }

    @Override
    public String channel() {
        return "webhook-employments";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("webhook-employments")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        EventType.of(Source.EMPLOYMENT, event.type()).ifPresent(type -> {
            if (type == EventType.EMPLOYMENT_ENDED) {
                var ended = event.as(Ended.class);
                queueNews.queue(type, event, ended, ended.organisationId());
            } else {
                var expired = event.as(Expired.class);
                queueNews.queue(type, event, expired, expired.organisationId());
            }
        });
    }
}
