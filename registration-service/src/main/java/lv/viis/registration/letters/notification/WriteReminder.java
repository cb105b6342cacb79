package lv.viis.registration.letters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.applying.employment.LeaverNotices;
import lv.viis.registration.known.knowngrant.KnownGrants;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandates;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.person.Contacts;

/** Whom a day that comes near is told. */
@ApplicationScoped
class WriteReminder {

    private final QueueNotification queueNotification;
    private final AccessApplications applications;
    private final Letters letters;
    private final KnownGrants grants;
    private final LeaverNotices leaverNotices;
    private final KnownOrganisations organisations;
    private final Mandates mandates;
    private final Contacts contacts;

    WriteReminder(
            QueueNotification queueNotification,
            AccessApplications applications,
            Letters letters,
            KnownGrants grants,
            LeaverNotices leaverNotices,
            KnownOrganisations organisations,
            Mandates mandates,
            Contacts contacts) {
        this.queueNotification = queueNotification;
        this.applications = applications;
        this.letters = letters;
        this.grants = grants;
        this.leaverNotices = leaverNotices;
        this.organisations = organisations;
        this.mandates = mandates;
        this.contacts = contacts;
    }

    /** Whose turn it is. */
    void ofDeadline(UUID applicationId, Period before, Instant now) {
        var application = applications.locked(applicationId);
        if (!application.isOpen()) {
            return;
        }
        switch (application.nextAction().owner()) {
            case APPLICANT -> {
                if (mandates.holds(application.mandate(), application.applicantId(), application.employerId(), now)) {
                    deadline(application, before, application.applicantId(), applicant(application), now);
                } else {
                    heads(application, before, now);
                }
            }
            case SIGNERS ->
                letters.inForce(applicationId).stream()
                        .filter(letter -> letter.state() == Letter.State.ISSUED)
                        .forEach(letter -> deadline(
                                application,
                                before,
                                letter.signerId(),
                                letter.signerId().equals(application.personId())
                                        ? application.asked().employee().email()
                                        : applicant(application),
                                now));
            case HEAD -> heads(application, before, now);
            case CLERK, OFFICER -> {
                // The ministry has its own lists.
            }
        }
    }

    /** Also where who applied is head no longer: then the next one acts. */
    private void heads(AccessApplication application, Period before, Instant now) {
        for (var head : organisations.headsOf(application.employerId(), now)) {
            var address = contacts.emailOf(head, application.employerId()).orElse(null);
            deadline(application, before, head, address, now);
        }
    }

    private void deadline(AccessApplication application, Period before, UUID personId, String address, Instant now) {
        var day = Riga.day(application.deadline()).toString();
        queueNotification.queue(
                new Notice(
                        Occasion.DEADLINE_NEAR,
                        "deadline:" + application.id() + ":" + day + ":" + before + ":" + personId,
                        application.id(),
                        personId,
                        address,
                        Map.of("organisation", organisations.nameOf(application.employerId()), "deadline", day)),
                now);
    }

    /** Who holds it, and who heads the employer that can apply for it again. */
    void ofGrant(UUID grantId, Period before, Instant now) {
        var grant = grants.find(grantId).orElseThrow();
        var people = new java.util.LinkedHashSet<>(organisations.headsOf(grant.employerId(), now));
        people.add(grant.personId());
        for (var person : people) {
            queueNotification.queue(
                    new Notice(
                            Occasion.GRANT_ABOUT_TO_EXPIRE,
                            "grant:" + grantId + ":" + grant.lastDay() + ":" + before + ":" + person,
                            null,
                            grant.employerId(),
                            person,
                            contacts.emailOf(person, grant.employerId()).orElse(null),
                            Map.of(
                                    "organisation", organisations.nameOf(grant.employerId()),
                                    "role", grant.role(),
                                    "lastDay", grant.lastDay().toString())),
                    now);
        }
    }

    void ofLeaver(UUID noticeId, Instant now) {
        var notice = leaverNotices.findById(noticeId);
        queueNotification.queue(
                new Notice(
                        Occasion.LEAVER_RECORDED,
                        "leaver:" + noticeId,
                        null,
                        notice.organisationId(),
                        notice.personId(),
                        contacts.emailOf(notice.personId(), notice.organisationId())
                                .orElse(null),
                        Map.of(
                                "organisation", organisations.nameOf(notice.organisationId()),
                                "lastDay", notice.lastDay().toString())),
                now);
    }

    private static String applicant(AccessApplication application) {
        return application.asked().applicant().email();
    }
}
