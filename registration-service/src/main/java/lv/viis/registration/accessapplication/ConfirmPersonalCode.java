package lv.viis.registration.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.registration.knownalias.KnownAliases;

/** Lets a clerk confirm a personal code whose check digit does not fit (D20). */
@ApplicationScoped
class ConfirmPersonalCode {

    private final EntityManager database;
    private final AccessApplications applications;
    private final KnownAliases aliases;
    private final Terms terms;

    ConfirmPersonalCode(EntityManager database, AccessApplications applications, KnownAliases aliases, Terms terms) {
        this.database = database;
        this.applications = applications;
        this.aliases = aliases;
        this.terms = terms;
    }

    @Transactional
    AccessApplication confirm(UUID clerk, UUID id, String ifMatch, Instant now) {
        var application = applications.readableToChange(id);
        Version.requireMatch(ifMatch, application.version());
        if (aliases.isSame(clerk, application.applicantId()) || aliases.isSame(clerk, application.personId())) {
            throw new ClerkIsInvolved();
        }
        application.confirmCode(clerk, now, terms);
        database.flush();
        return application;
    }
}
