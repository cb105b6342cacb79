package lv.viis.access.reading.webhook;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.access.reading.webhook.ApplicationFact.Submitted;
import lv.viis.access.reading.webhook.EventType.Source;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from registration what becomes of access applications, for the employer's receivers. */
@ApplicationScoped
class ApplicationNewsListener implements EventListener {

    private final EventInbox inbox;
    private final ToldApplications applications;
    private final QueueNews queueNews;

    ApplicationNewsListener(EventInbox inbox, ToldApplications applications, QueueNews queueNews) {
        this.inbox = inbox;
        this.applications = applications;
        this.queueNews = queueNews;
    }

    @Override
    public String channel() {
        return "webhook-applications";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("webhook-applications")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        EventType.of(Source.APPLICATION, event.type()).ifPresent(type -> tell(type, event));
    }

    private void tell(EventType type, Event event) {
        var step = (ApplicationFact) event.as(type.fact);
        if (step instanceof Submitted submitted) {
            applications.note(submitted.applicationId(), submitted.employerId());
        }
        // Only the submission names the employer; it has the same key, and so was heard before.
        applications
                .employer(step.applicationId())
                .ifPresent(employer -> queueNews.queue(type, event, step.at(employer), employer));
    }
}
