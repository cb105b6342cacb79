package lv.viis.registration.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.Version;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.accessapplication.EmployerClosed;
import lv.viis.registration.accessapplication.NotTheApplicant;
import lv.viis.registration.accessapplication.NotTheHeadOnRecord;
import lv.viis.registration.knownorganisation.KnownOrganisations;
import lv.viis.registration.letter.Letter;
import lv.viis.registration.letter.Letters;
import lv.viis.registration.person.NotePeople;

/** Hands an application with evidence for both letters to the ministry. */
@ApplicationScoped
class SubmitAccessApplication {

    private static final String TOPIC = "viis.registration.application";

    private final EntityManager database;
    private final AccessApplications applications;
    private final KnownOrganisations organisations;
    private final Letters letters;
    private final NotePeople notePeople;
    private final EventLog eventLog;

    SubmitAccessApplication(
            EntityManager database,
            AccessApplications applications,
            KnownOrganisations organisations,
            Letters letters,
            NotePeople notePeople,
            EventLog eventLog) {
        this.database = database;
        this.applications = applications;
        this.organisations = organisations;
        this.letters = letters;
        this.notePeople = notePeople;
        this.eventLog = eventLog;
    }

    @Transactional
    AccessApplication submit(UUID callerId, UUID id, String ifMatch, Instant now) {
        var application = applications.readableToChange(id);
        if (!callerId.equals(application.applicantId())) {
            throw new NotTheApplicant();
        }
        // A head who has left signed in time (D1), but confirmation by the new head is not built: nobody submits then.
        if (!applications.callerHeads(application)) {
            throw new NotTheHeadOnRecord();
        }
        if (organisations
                .find(application.employerId())
                .filter(employer -> employer.isActive(now))
                .isEmpty()) {
            throw new EmployerClosed();
        }
        Version.requireMatch(ifMatch, application.version());
        application.requireAwaitingSignatures();
        var proved = letters.proved(id);
        if (proved.size() < Letter.Kind.values().length) {
            throw new LettersNotSigned(id);
        }
        application.submit(now);
        database.flush();
        notePeople.note(application, now);
        eventLog.append(TOPIC, id, application.version(), AccessApplicationSubmitted.of(application, proved));
        return application;
    }
}
