package lv.viis.access.deciding.item;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from registration what was submitted to the ministry, and what became of it. */
@ApplicationScoped
class ApplicationListener implements EventListener {

    /** What is read of a withdrawal. */
    record Withdrawn(UUID applicationId, Instant withdrawnAt) {
        Withdrawn {
            requireNonNull(applicationId);
            requireNonNull(withdrawnAt);
        }
    }

    /** What is read of a closing; the reason is a code in capitals. */
    record Closed(UUID applicationId, String reason, Instant closedAt) {
        Closed {
            requireNonNull(applicationId);
            requireNonNull(reason);
            requireNonNull(closedAt);
        }
    }

    /** What is read of a halt: nobody answers for the submitted version. */
    record NeedsConfirmation(UUID applicationId, long submittedVersion, Instant since) {
        NeedsConfirmation {
            requireNonNull(applicationId);
            requireNonNull(since);
        }
    }

    /** What is read of a confirmation; by nobody if the applicant is head again. */
    record Confirmed(UUID applicationId, long submittedVersion, UUID confirmedBy, Instant confirmedAt) {
        Confirmed {
            requireNonNull(applicationId);
            requireNonNull(confirmedAt);
        }
    }

    private final EventInbox inbox;
    private final QueueApplication queue;
    private final EndApplication end;
    private final NoteAnswer answer;

    ApplicationListener(EventInbox inbox, QueueApplication queue, EndApplication end, NoteAnswer answer) {
        this.inbox = inbox;
        this.queue = queue;
        this.end = end;
        this.answer = answer;
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
            case "AccessApplicationSubmitted" -> queue.queue(event.as(Submission.class), event.data(), Moment.now());
            case "AccessApplicationWithdrawn" -> end.withdraw(event.as(Withdrawn.class), Moment.now());
            case "AccessApplicationClosed" -> end.close(event.as(Closed.class), Moment.now());
            case "AccessApplicationNeedsConfirmation" ->
                answer.halt(event.as(NeedsConfirmation.class), event.sequence());
            case "AccessApplicationConfirmed" -> answer.confirm(event.as(Confirmed.class), event.sequence());
            default -> {
                // Steps of an application that change nothing to decide.
            }
        }
    }
}
