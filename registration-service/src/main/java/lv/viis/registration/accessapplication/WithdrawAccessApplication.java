package lv.viis.registration.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.registration.knownorganisation.KnownOrganisation;
import lv.viis.registration.knownorganisation.KnownOrganisations;
import lv.viis.registration.notification.Notice;
import lv.viis.registration.notification.Occasion;
import lv.viis.registration.notification.QueueNotification;

/** Takes an application back: its applicant's right, and that of whoever heads the employer now. */
@ApplicationScoped
class WithdrawAccessApplication {

    private final EntityManager database;
    private final AccessApplications applications;
    private final TellOfApplication tell;
    private final KnownOrganisations organisations;
    private final QueueNotification notifications;

    WithdrawAccessApplication(
            EntityManager database,
            AccessApplications applications,
            TellOfApplication tell,
            KnownOrganisations organisations,
            QueueNotification notifications) {
        this.database = database;
        this.applications = applications;
        this.tell = tell;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    @Transactional
    AccessApplication withdraw(UUID callerId, UUID id, String ifMatch, Instant now) {
        var application = applications.actable(id);
        Version.requireMatch(ifMatch, application.version());
        var step = application.withdraw(callerId, now);
        database.flush();
        tell.tell(step);
        // Nobody was told of one that was never submitted.
        if (application.submittedAt() != null) {
            notifications.queue(notice(application));
            step.told = true;
        }
        return application;
    }

    private Notice notice(AccessApplication application) {
        return new Notice(
                Occasion.WITHDRAWN,
                "withdrawn/" + application.id(),
                application.id(),
                application.personId(),
                application.asked().employee().email(),
                Map.of(
                        "organisation",
                        organisations
                                .find(application.employerId())
                                .map(KnownOrganisation::name)
                                .orElse("")));
    }
}
