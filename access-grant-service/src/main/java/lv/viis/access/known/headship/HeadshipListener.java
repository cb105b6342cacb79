package lv.viis.access.known.headship;

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

/** Hears from the registry who heads an organisation. */
@ApplicationScoped
class HeadshipListener implements EventListener {

    /** All headships of an organisation, past and future. */
    record HeadshipsChanged(UUID organisationId, List<Headship> headships) {}

    /**
     * One headship.
     *
     * @param personId null where the registry has not identified the holder
     * @param from the first day, Europe/Riga
     * @param lastDay inclusive; null while no end is known
     */
    record Headship(UUID headshipId, UUID personId, boolean acting, LocalDate from, LocalDate lastDay) {}

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
            var changed = event.as(HeadshipsChanged.class);
            noteHeadships.note(changed.organisationId(), changed.headships(), Moment.now());
        }
    }
}
