package lv.viis.access.decision;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from registration what was submitted to the ministry, and what was withdrawn. */
@ApplicationScoped
class ApplicationListener implements EventListener {

    /** What is read of a withdrawal. */
    record Withdrawn(UUID applicationId, Instant withdrawnAt) {
        Withdrawn {
            requireNonNull(applicationId);
            requireNonNull(withdrawnAt);
        }
    }

    private final EventInbox inbox;
    private final QueueApplication queue;
    private final WithdrawApplication withdraw;

    ApplicationListener(EventInbox inbox, QueueApplication queue, WithdrawApplication withdraw) {
        this.inbox = inbox;
        this.queue = queue;
        this.withdraw = withdraw;
    }

    @Override
    public String channel() {
        return "applications";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("applications")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        switch (event.type()) {
            case "AccessApplicationSubmitted" -> queue.queue(event.as(Submission.class), event.data());
            case "AccessApplicationWithdrawn" -> withdraw.withdraw(event.as(Withdrawn.class));
            default -> {
                // Steps of an application that change nothing to decide.
            }
        }
    }
}
