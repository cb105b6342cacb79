package lv.viis.access.known.knownorganisation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of organisations from the registry: each event carries the whole state of one. */
@ApplicationScoped
class OrganisationListener implements EventListener {

    /** What is read of an organisation's state. */
    record OrganisationState(UUID organisationId, String kind, String status, UUID founderId, LocalDate closedOn) {}

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
                noteOrganisation.note(event.as(OrganisationState.class), Moment.now());
            default -> {
                // A newer kind of event, which this version does not need.
            }
        }
    }
}
