package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;

/** Lets a clerk confirm a personal code whose check digit does not fit (D20). */
@ApplicationScoped
class ConfirmPersonalCode {

    private final EntityManager database;
    private final ReachableApplications applications;
    private final Terms terms;

    ConfirmPersonalCode(EntityManager database, ReachableApplications applications, Terms terms) {
        this.database = database;
        this.applications = applications;
        this.terms = terms;
    }

    @Transactional
    AccessApplication confirm(UUID clerk, UUID id, String ifMatch, Instant now) {
        var application = applications.readableToChange(id);
        Version.requireMatch(ifMatch, application.version());
        applications.requireUninvolved(application);
        application.confirmCode(clerk, now, terms);
        database.flush();
        return application;
    }
}
