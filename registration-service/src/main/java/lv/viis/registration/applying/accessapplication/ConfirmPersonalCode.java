package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

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
    AccessApplication confirm(UUID id, IfMatch ifMatch, Reach reach) {
        var application = applications.readableToChange(id, reach);
        ifMatch.require(application.version());
        applications.requireUninvolved(application, reach);
        application.confirmCode(reach.personId(), reach.at(), terms);
        database.flush();
        return application;
    }
}
