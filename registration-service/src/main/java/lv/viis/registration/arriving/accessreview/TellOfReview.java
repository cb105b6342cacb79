package lv.viis.registration.arriving.accessreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.arriving.accessreview.ReviewListener.EmploymentQuestion;
import lv.viis.registration.arriving.accessreview.ReviewListener.HeadReview;
import lv.viis.registration.arriving.accessreview.ReviewListener.Recertification;
import lv.viis.registration.arriving.accessreview.ReviewListener.WebhookPaused;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.letters.notification.Notice;
import lv.viis.registration.letters.notification.Occasion;
import lv.viis.registration.letters.notification.QueueNotification;
import lv.viis.registration.letters.person.Contacts;

/** Tells by mail whose word is waited for, and never of which people; not once the day for the answer has passed. */
@ApplicationScoped
class TellOfReview {

    private final QueueNotification queueNotification;
    private final KnownOrganisations organisations;
    private final Contacts contacts;

    TellOfReview(QueueNotification queueNotification, KnownOrganisations organisations, Contacts contacts) {
        this.queueNotification = queueNotification;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /** @param eventId one of several: the same campaign is told of at its start and before its end */
    @Transactional(Transactional.TxType.MANDATORY)
    void recertification(String eventId, Recertification due, Instant now) {
        if (isOver(due.deadline(), now) || due.openItems() == 0) {
            return;
        }
        for (var head : organisations.headsOf(due.employerId(), now)) {
            queue(
                    Occasion.RECERTIFICATION_DUE,
                    "recertification:" + due.recertificationId() + ":" + eventId + ":" + head,
                    head,
                    due.employerId(),
                    Map.of(
                            "organisation", organisations.nameOf(due.employerId()),
                            "deadline", due.deadline().toString(),
                            "items", Integer.toString(due.openItems())),
                    now);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void headReview(HeadReview due, Instant now) {
        if (isOver(due.dueOn(), now)) {
            return;
        }
        queue(
                Occasion.HEAD_REVIEW_DUE,
                "head-review:" + due.headReviewId(),
                due.headId(),
                due.organisationId(),
                Map.of(
                        "organisation", organisations.nameOf(due.organisationId()),
                        "deadline", due.dueOn().toString()),
                now);
    }

    /** The rights are suspended already: both who can put it right, and whom it concerns, hear of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void employmentQuestion(EmploymentQuestion question, Instant now) {
        var facts = Map.of(
                "organisation",
                organisations.nameOf(question.organisationId()),
                "asOf",
                question.asOf().toString());
        for (var head : organisations.headsOf(question.organisationId(), now)) {
            queue(
                    Occasion.EMPLOYMENT_QUESTIONED,
                    "employment-question:" + question.questionId() + ":" + head,
                    head,
                    question.organisationId(),
                    facts,
                    now);
        }
        queue(
                Occasion.GRANTS_SUSPENDED,
                "employment-question:" + question.questionId() + ":person",
                question.personId(),
                question.organisationId(),
                facts,
                now);
    }

    /** Whoever heads it now has to say whether it goes on; each pause is told of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void webhookPaused(WebhookPaused paused, Instant now) {
        for (var head : paused.headIds()) {
            queue(
                    Occasion.WEBHOOK_PAUSED,
                    "webhook-paused:" + paused.receiverId() + ":" + paused.pausedAt() + ":" + head,
                    head,
                    paused.organisationId(),
                    Map.of("organisation", organisations.nameOf(paused.organisationId())),
                    now);
        }
    }

    private void queue(
            Occasion occasion,
            String onceKey,
            UUID personId,
            UUID organisationId,
            Map<String, String> facts,
            Instant now) {
        var address = contacts.emailOf(personId, organisationId).orElse(null);
        queueNotification.queue(new Notice(occasion, onceKey, null, organisationId, personId, address, facts), now);
    }

    private static boolean isOver(LocalDate day, Instant now) {
        return day.isBefore(Riga.day(now));
    }
}
