package lv.viis.registration.known.knownorganisation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who heads an organisation; each event carries all headships of it, past and future. */
@ApplicationScoped
class HeadshipListener implements EventListener {

    record Headships(UUID organisationId, List<Headship> headships) {}

    /** @param recordedAt when the registry took it down; null from a registry that does not say so yet */
    record Headship(UUID headshipId, UUID personId, LocalDate from, LocalDate lastDay, Instant recordedAt) {}

    private final EventInbox inbox;
    private final NoteHeadships noteHeadships;

    HeadshipListener(EventInbox inbox, NoteHeadships noteHeadships) {
        this.inbox = inbox;
        this.noteHeadships = noteHeadships;
    }

    @Override
    public String channel() {
        return "headships";
    }

    @Override
    public boolean isState() {
        return true;
    }

    @Incoming("headships")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        if (event.type().equals("HeadshipsChanged")) {
            noteHeadships.note(event.as(Headships.class), Moment.now());
        }
    }
}
