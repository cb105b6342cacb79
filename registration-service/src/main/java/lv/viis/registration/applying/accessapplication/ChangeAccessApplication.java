package lv.viis.registration.applying.accessapplication;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Changes what a draft or a returned application says, and what rights it asks for. */
@ApplicationScoped
class ChangeAccessApplication {

    private final EntityManager database;
    private final ReachableApplications applications;
    private final Rivals rivals;
    private final KnownOrganisations organisations;
    private final CheckLines checkLines;
    private final ApplicationPatch applicationPatch;
    private final KnownAliases aliases;
    private final Terms terms;

    ChangeAccessApplication(
            EntityManager database,
            ReachableApplications applications,
            Rivals rivals,
            KnownOrganisations organisations,
            CheckLines checkLines,
            ApplicationPatch applicationPatch,
            KnownAliases aliases,
            Terms terms) {
        this.database = database;
        this.applications = applications;
        this.rivals = rivals;
        this.organisations = organisations;
        this.checkLines = checkLines;
        this.applicationPatch = applicationPatch;
        this.aliases = aliases;
        this.terms = terms;
    }

    @Transactional
    AccessApplication change(UUID id, String patch, IfMatch ifMatch, Reach reach) throws JsonProcessingException {
        // Before the application is locked: what tells of an alias takes both in this order.
        aliases.hold();
        var application = applications.actable(id, reach);
        ifMatch.require(application.version());
        var changed = applicationPatch.merged(application, patch);
        requireOwn(application, changed.asked().applicant(), reach);
        var employer = organisations.find(application.employerId()).orElseThrow(EmployerUnknown::new);
        var rights = checkLines.check(application.kind(), employer, application.personId(), changed, reach.at());
        application.change(reach.personId(), changed.asked(), reach.at(), terms);
        if (!application.rights.are(rights)) {
            application.rights.drop();
            // Before the new ones come: the database lets only one open application ask for a right.
            database.flush();
            application.rights.ask(application, rights);
            rivals.openOf(application).ifPresent(open -> {
                throw new OpenApplicationExists(open);
            });
        }
        database.flush();
        return application;
    }

    /** How an applicant is named and reached is theirs to say, or the clerk's who has it on paper. */
    private void requireOwn(AccessApplication application, Applicant changed, Reach reach) {
        if (!changed.equals(application.asked().applicant())
                && !aliases.isSame(reach.personId(), application.applicantId())
                && !(application.isRecordedByClerk() && Office.isClerk(reach))) {
            throw new ApplicantIsSomebodyElse();
        }
    }
}
