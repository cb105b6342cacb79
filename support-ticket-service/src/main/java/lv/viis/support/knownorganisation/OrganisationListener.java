package lv.viis.support.knownorganisation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the registry which organisations there are. */
@ApplicationScoped
class OrganisationListener implements EventListener {

    /** What is read of an organisation's state, which each of the registry's events carries whole. */
    record Organisation(UUID organisationId, String kind, String name, String status) {
        Organisation {
            Objects.requireNonNull(organisationId, "organisationId");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(status, "status");
        }
    }

    private final EventInbox inbox;
    private final KnownOrganisations organisations;

    OrganisationListener(EventInbox inbox, KnownOrganisations organisations) {
        this.inbox = inbox;
        this.organisations = organisations;
    }

    @Incoming("organisations")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public String channel() {
        return "organisations";
    }

    @Override
    public boolean isState() {
        return true;
    }

    @Override
    public void on(Event event) {
        switch (event.type()) {
            case "OrganisationRegistered", "OrganisationChanged", "OrganisationClosed" ->
                organisations.note(event.as(Organisation.class));
            default -> {
                // A newer publisher may tell more than is understood here.
            }
        }
    }
}
