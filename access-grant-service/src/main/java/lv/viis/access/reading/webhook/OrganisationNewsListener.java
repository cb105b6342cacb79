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

/** Hears from the registry of organisations, for their own receivers and for those of who founded them. */
@ApplicationScoped
class OrganisationNewsListener implements EventListener {

    /**
     * An organisation as the registry has it now; public facts.
     *
     * @param kind {@code INSTITUTION}, {@code MUNICIPALITY} or {@code STATE_BODY}
     * @param status {@code ACTIVE} or {@code CLOSED}, as recorded: compare {@code closedOn} with the day
     * @param registrationNumber of the register of educational institutions; null if it is none
     * @param atvk the code of its territory, as of the classification in force
     * @param founderId the organisation that founded it; null if none is recorded
     * @param closedOn the first day (Europe/Riga) on which it is no more; null while it is
     * @param closeReason a code; null while it is
     * @param successorIds the organisations that took over what it did
     */
    @Schema(name = "WebhookOrganisation")
    record Organisation(
            UUID organisationId,
            String kind,
            String status,
            @Nullable String registrationNumber,
            @Nullable String legalNumber,
            @Nullable String atvk,
            String name,
            @Nullable String institutionKind,
            @Nullable String institutionType,
            @Nullable UUID founderId,
            @Nullable LocalDate closedOn,
            @Nullable String closeReason,
            List<UUID> successorIds) {
        Organisation {
            requireNonNull(organisationId);
            requireNonNull(kind);
            requireNonNull(status);
        }
    }

    private final EventInbox inbox;
    private final ToldStates states;
    private final QueueNews queueNews;

    OrganisationNewsListener(EventInbox inbox, ToldStates states, QueueNews queueNews) {
        this.inbox = inbox;
        this.states = states;
        this.queueNews = queueNews;
    }

    @Override
    public String channel() {
        return "webhook-organisations";
    }

    /** What is newer is asked of {@link ToldStates}: the states that this service knows are another listener's. */
    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("webhook-organisations")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        EventType.of(Source.ORGANISATION, event.type()).ifPresent(type -> {
            var organisation = event.as(Organisation.class);
            // Who founded it until now has to hear that it did not stay so.
            states.advance(event, organisation.founderId())
                    .ifPresent(before -> queueNews.queue(
                            type,
                            event,
                            organisation,
                            organisation.organisationId(),
                            organisation.founderId(),
                            before.founderId()));
        });
    }
}
