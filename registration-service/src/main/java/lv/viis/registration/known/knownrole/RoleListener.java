package lv.viis.registration.known.knownrole;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of roles; each event carries the whole state. */
@ApplicationScoped
class RoleListener implements EventListener {

    record Role(String role, List<String> scopeKinds, boolean sensitive) {}

    private final EventInbox inbox;
    private final NoteRole noteRole;

    RoleListener(EventInbox inbox, NoteRole noteRole) {
        this.inbox = inbox;
        this.noteRole = noteRole;
    }

    @Override
    public String channel() {
        return "roles";
    }

    @Override
    public boolean isState() {
        return true;
    }

    @Incoming("roles")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        if (event.type().equals("RoleChanged")) {
            noteRole.note(event.as(Role.class));
        }
    }
}
