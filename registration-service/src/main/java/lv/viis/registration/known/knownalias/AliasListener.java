package lv.viis.registration.known.knownalias;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from access-grant that two ids are one person's, or that this was a mistake. */
@ApplicationScoped
class AliasListener implements EventListener {

    record Aliased(UUID aliasId, UUID personId, boolean undone) {}

    private final EventInbox inbox;
    private final KnownAliases aliases;

    AliasListener(EventInbox inbox, KnownAliases aliases) {
        this.inbox = inbox;
        this.aliases = aliases;
    }

    @Override
    public String channel() {
        return "aliases";
    }

    @Override
    public boolean isState() {
        return true;
    }

    @Incoming("aliases")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        if (event.type().equals("PersonAliased")) {
            aliases.note(event.as(Aliased.class), Moment.now());
        }
    }
}
