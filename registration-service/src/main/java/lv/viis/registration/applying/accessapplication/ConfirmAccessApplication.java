package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Lets the head on record of today stand by what a former head applied for (D1). */
@ApplicationScoped
class ConfirmAccessApplication {

    private final EntityManager database;
    private final ReachableApplications applications;
    private final KnownOrganisations organisations;
    private final TellOfApplication tell;
    private final Terms terms;

    ConfirmAccessApplication(
            EntityManager database,
            ReachableApplications applications,
            KnownOrganisations organisations,
            TellOfApplication tell,
            Terms terms) {
        this.database = database;
        this.applications = applications;
        this.organisations = organisations;
        this.tell = tell;
        this.terms = terms;
    }

    @Transactional
    AccessApplication confirm(UUID callerId, UUID id, String ifMatch, Instant now) {
        var application = applications.readableToChange(id);
        if (!organisations.isHead(callerId, application.employerId(), now)) {
            throw new NotTheHeadOnRecord();
        }
        Version.requireMatch(ifMatch, application.version());
        var step = application.confirm(callerId, now, terms);
        database.flush();
        tell.tell(step);
        return application;
    }
}
