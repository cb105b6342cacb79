package lv.viis.access.known.employment;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from registration of employments that end, and of commitments that were not renewed. */
@ApplicationScoped
class EmploymentListener implements EventListener {

    /** What is read of an end; the last day is of Europe/Riga, included, and may lie ahead. */
    record Ended(UUID personId, UUID organisationId, LocalDate lastDay, Instant recordedAt) {
        Ended {
            requireNonNull(personId);
            requireNonNull(organisationId);
            requireNonNull(lastDay);
            requireNonNull(recordedAt);
        }

        Employment employment() {
            return new Employment(new PersonId(personId), new EmployerId(organisationId));
        }
    }

    /** What is read of a commitment that has expired: of the text that the person was to sign anew. */
    record Expired(UUID personId, UUID organisationId, String textVersion, Instant expiredAt) {
        Expired {
            requireNonNull(personId);
            requireNonNull(organisationId);
            requireNonNull(textVersion);
            requireNonNull(expiredAt);
        }

        Employment employment() {
            return new Employment(new PersonId(personId), new EmployerId(organisationId));
        }
    }

    private final EventInbox inbox;
    private final NoteEmployment noteEmployment;

    EmploymentListener(EventInbox inbox, NoteEmployment noteEmployment) {
        this.inbox = inbox;
        this.noteEmployment = noteEmployment;
    }

    @Override
    public String channel() {
        return "employments";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("employments")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        switch (event.type()) {
            case "EmploymentEnded" -> noteEmployment.ended(event.as(Ended.class), Moment.now());
            case "CommitmentExpired" -> noteEmployment.expired(event.as(Expired.class), Moment.now());
            default -> {
                // A newer kind of event, which this version does not need.
            }
        }
    }
}
