package lv.viis.access.reading.webhook;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reading.webhook.EventType.Source;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears from the registry who heads an organisation, for its own receivers. */
@ApplicationScoped
class HeadshipNewsListener implements EventListener {

    /** All headships of an organisation, past and future. */
    @Schema(name = "WebhookHeadships")
    record Headships(UUID organisationId, List<Headship> headships) {
        Headships {
            requireNonNull(organisationId);
            requireNonNull(headships);
        }
    }

    /**
     * One headship.
     *
     * @param personId null where the registry has not identified the holder
     * @param acting whether somebody stands in for a head who is away
     * @param from the first day, Europe/Riga
     * @param lastDay inclusive; null while no end is known
     */
    @Schema(name = "WebhookHeadship")
    record Headship(
            UUID headshipId,
            @Nullable UUID personId,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate lastDay) {}

    private final EventInbox inbox;
    private final ToldStates states;
    private final QueueNews queueNews;

    HeadshipNewsListener(EventInbox inbox, ToldStates states, QueueNews queueNews) {
        this.inbox = inbox;
        this.states = states;
        this.queueNews = queueNews;
    }

    @Override
    public String channel() {
        return "webhook-headships";
    }

    /** What is newer is asked of {@link ToldStates}: the states that this service knows are another listener's. */
    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("webhook-headships")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        EventType.of(Source.HEADSHIP, event.type()).ifPresent(type -> {
            var headships = event.as(Headships.class);
            states.advance(event, null)
                    .ifPresent(before -> queueNews.queue(type, event, headships, headships.organisationId()));
        });
    }
}
