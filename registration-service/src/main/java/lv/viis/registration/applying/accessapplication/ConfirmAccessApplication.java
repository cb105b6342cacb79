package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Lets the head on record of today stand by what a former head applied for (D1). */
@ApplicationScoped
class ConfirmAccessApplication {

    private final ReachableApplications applications;
    private final KnownOrganisations organisations;
    private final TellOfApplication tell;
    private final Terms terms;

    ConfirmAccessApplication(
            ReachableApplications applications, KnownOrganisations organisations, TellOfApplication tell, Terms terms) {
        this.applications = applications;
        this.organisations = organisations;
        this.tell = tell;
        this.terms = terms;
    }

    @Transactional
    AccessApplication confirm(UUID id, IfMatch ifMatch, Reach reach) {
        var application = applications.readableToChange(id, reach);
        if (!organisations.isHead(reach.personId(), application.employerId(), reach.at())) {
            throw new NotTheHeadOnRecord();
        }
        ifMatch.require(application.version());
        tell.tell(application.confirm(reach.personId(), reach.at(), terms));
        return application;
    }
}
