package lv.viis.registration.decision;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import lv.viis.registration.accessapplication.AccessApplicationLine;
import lv.viis.registration.accessapplication.DecideAccessApplication;
import lv.viis.registration.accessapplication.DecidedLine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the ministry decided in access-grant-service. */
@ApplicationScoped
class DecisionListener implements EventListener {

    record Decided(UUID decisionId, UUID applicationId, long applicationVersion, Instant decidedAt, List<Line> lines) {}

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
    private final DecideAccessApplication decideAccessApplication;

    DecisionListener(EventInbox inbox, DecideAccessApplication decideAccessApplication) {
        this.inbox = inbox;
        this.decideAccessApplication = decideAccessApplication;
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
        if (event.type().equals("AccessApplicationDecided")) {
            var told = event.as(Decided.class);
            decideAccessApplication.decide(
                    told.applicationId(),
                    told.decisionId(),
                    told.applicationVersion(),
                    told.lines().stream().map(Line::decided).toList(),
                    told.decidedAt());
        }
    }
}
