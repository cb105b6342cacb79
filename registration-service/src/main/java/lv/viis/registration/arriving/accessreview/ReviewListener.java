package lv.viis.registration.arriving.accessreview;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which grants somebody has to look at again in access-grant-service. */
@ApplicationScoped
class ReviewListener implements EventListener {

    /** @param openItems grants that are not answered for */
    record Recertification(UUID recertificationId, UUID employerId, LocalDate deadline, int openItems) {}

    record HeadReview(UUID headReviewId, UUID organisationId, UUID headId, LocalDate dueOn) {}

    record EmploymentQuestion(UUID questionId, UUID organisationId, UUID personId, LocalDate asOf) {}

    /** @param headIds who head the organisation, as access-grant-service knew then */
    record WebhookPaused(UUID receiverId, UUID organisationId, List<UUID> headIds, Instant pausedAt) {}

    private final EventInbox inbox;
    private final TellOfReview tellOfReview;

    ReviewListener(EventInbox inbox, TellOfReview tellOfReview) {
        this.inbox = inbox;
        this.tellOfReview = tellOfReview;
    }

    @Override
    public String channel() {
        return "reviews";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Incoming("reviews")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public void on(Event event) {
        var now = Moment.now();
        switch (event.type()) {
            case "RecertificationDue" -> tellOfReview.recertification(event.id(), event.as(Recertification.class), now);
            case "HeadReviewDue" -> tellOfReview.headReview(event.as(HeadReview.class), now);
            case "EmploymentQuestioned" -> tellOfReview.employmentQuestion(event.as(EmploymentQuestion.class), now);
            case "WebhookReceiverPaused" -> tellOfReview.webhookPaused(event.as(WebhookPaused.class), now);
            default -> {
                // The ministry looks at overdue ones, in a list of them.
            }
        }
    }
}
