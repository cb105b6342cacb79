package lv.viis.registration.known.knownorganisation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of organisations; each event carries the whole state. */
@ApplicationScoped
class OrganisationListener implements EventListener {

    record Organisation(
            UUID organisationId,
            KnownOrganisation.Kind kind,
            String status,
            String registrationNumber,
            String legalNumber,
            String name,
            UUID founderId,
            LocalDate closedOn,
            List<UUID> successorIds) {}

    private final EventInbox inbox;
    private final NoteOrganisation noteOrganisation;

    OrganisationListener(EventInbox inbox, NoteOrganisation noteOrganisation) {
        this.inbox = inbox;
        this.noteOrganisation = noteOrganisation;
    }

    @Override
    public String channel() {
        return "organisations";
    }

    @Override
    public boolean isState() {
        return true;
    }

    @Incoming("organisations")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        switch (event.type()) {
            case "OrganisationRegistered", "OrganisationChanged", "OrganisationClosed" ->
                noteOrganisation.note(event.as(Organisation.class), Moment.now());
            default -> {
                // A type that is newer than this service.
            }
        }
    }
}
