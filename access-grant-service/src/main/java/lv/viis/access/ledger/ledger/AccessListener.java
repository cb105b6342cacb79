package lv.viis.access.ledger.ledger;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from all services, this one included, of personal data that was about to leave. */
@ApplicationScoped
class AccessListener implements EventListener {

    /** What is read of an access; the whole of it goes into the ledger as told. */
    record Accessed(String service, String action, UUID personId, List<UUID> subjectIds, Instant accessedAt) {
        Accessed {
            requireNonNull(service);
            requireNonNull(action);
            requireNonNull(personId);
            requireNonNull(accessedAt);
            subjectIds = List.copyOf(subjectIds);
        }
    }

    private final EventInbox inbox;
    private final TakeInAccess takeIn;

    AccessListener(EventInbox inbox, TakeInAccess takeIn) {
        this.inbox = inbox;
        this.takeIn = takeIn;
    }

    @Override
    public String channel() {
        return "accesses";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("accesses")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        if (event.type().equals("PersonalDataAccessed")) {
            takeIn.takeIn(event, event.as(Accessed.class));
        }
    }
}
