package lv.viis.registration.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.Version;

/** Takes an application back: its applicant's right, and that of whoever heads the employer now. */
@ApplicationScoped
class WithdrawAccessApplication {

    private final EntityManager database;
    private final AccessApplications applications;
    private final EventLog eventLog;

    WithdrawAccessApplication(EntityManager database, AccessApplications applications, EventLog eventLog) {
        this.database = database;
        this.applications = applications;
        this.eventLog = eventLog;
    }

    @Transactional
    AccessApplication withdraw(UUID callerId, UUID id, String ifMatch, Instant now) {
        var application = applications.readableToChange(id);
        if (!callerId.equals(application.applicantId()) && !applications.callerHeads(application)) {
            throw new NotTheApplicant();
        }
        Version.requireMatch(ifMatch, application.version());
        application.withdraw(now);
        database.flush();
        // Nobody was told of one that was never submitted.
        if (application.submittedAt() != null) {
            eventLog.append(
                    AccessApplicationWithdrawn.TOPIC,
                    id,
                    application.version(),
                    new AccessApplicationWithdrawn(id, application.version(), now));
        }
        return application;
    }
}
