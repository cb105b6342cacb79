package lv.viis.registration.applying.decision;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import lv.viis.registration.applying.accessapplication.AccessApplicationLine;
import lv.viis.registration.applying.accessapplication.DecidedLine;
import lv.viis.registration.applying.accessapplication.NoteDecision;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the ministry decided in access-grant-service. */
@ApplicationScoped
class DecisionListener implements EventListener {

    record Decided(UUID decisionId, UUID applicationId, long applicationVersion, Instant decidedAt, List<Line> lines) {}

    record Reviewed(UUID applicationId, long applicationVersion, Instant startedAt) {}

    record Returned(
            UUID decisionId,
            UUID applicationId,
            long applicationVersion,
            List<String> reasonCodes,
            Instant decidedAt) {}

    record Halted(UUID applicationId, long applicationVersion, Instant since) {}

    record Line(
            UUID lineId,
            AccessApplicationLine.Outcome outcome,
            UUID grantId,
            LocalDate validFrom,
            LocalDate lastDay,
            String reasonCode) {

        DecidedLine decided() {
            return new DecidedLine(lineId, outcome, grantId, validFrom, lastDay, reasonCode);
        }
    }

    private final EventInbox inbox;
    private final NoteDecision noteDecision;

    DecisionListener(EventInbox inbox, NoteDecision noteDecision) {
        this.inbox = inbox;
        this.noteDecision = noteDecision;
    }

    @Override
    public String channel() {
        return "decisions";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("decisions")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        switch (event.type()) {
            case "ReviewStarted" -> review(event.as(Reviewed.class));
            case "ReturnDecided" -> giveBack(event.as(Returned.class));
            case "ConfirmationRequired" -> halt(event.as(Halted.class));
            case "AccessApplicationDecided" -> decide(event.as(Decided.class));
            default -> {
                // A type that is newer than this service.
            }
        }
    }

    private void review(Reviewed told) {
        noteDecision.reviewed(told.applicationId(), told.applicationVersion(), told.startedAt());
    }

    private void giveBack(Returned told) {
        noteDecision.returned(
                told.applicationId(),
                told.decisionId(),
                told.applicationVersion(),
                told.reasonCodes(),
                told.decidedAt());
    }

    private void halt(Halted told) {
        noteDecision.halted(told.applicationId(), told.applicationVersion(), told.since());
    }

    private void decide(Decided told) {
        noteDecision.decided(
                told.applicationId(),
                told.decisionId(),
                told.applicationVersion(),
                told.lines().stream().map(Line::decided).toList(),
                told.decidedAt());
    }
}
