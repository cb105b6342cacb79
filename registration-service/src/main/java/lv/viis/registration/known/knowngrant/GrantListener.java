package lv.viis.registration.known.knowngrant;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which grants access-grant gave, changed and ended. */
@ApplicationScoped
class GrantListener implements EventListener {

    record Scheduled(
            UUID grantId,
            UUID personId,
            UUID employerId,
            String role,
            UUID objectId,
            LocalDate from,
            LocalDate lastDay) {}

    record Ended(UUID grantId, UUID personId, UUID employerId, String role, UUID objectId, Instant endedAt) {}

    private final EventInbox inbox;
    private final NoteGrant noteGrant;

    GrantListener(EventInbox inbox, NoteGrant noteGrant) {
        this.inbox = inbox;
        this.noteGrant = noteGrant;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Riga.ZONE);
    }

    @Override
    public String channel() {
        return "grants";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("grants")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        switch (event.type()) {
            case "GrantScheduled", "GrantChanged" -> noteGrant.scheduled(event.as(Scheduled.class));
            case "GrantEnded" -> noteGrant.ended(event.as(Ended.class), Moment.now());
            default -> {
                // Suspensions and deputies change nothing that is asked here.
            }
        }
    }
}
