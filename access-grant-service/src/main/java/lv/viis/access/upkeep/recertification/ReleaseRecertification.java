package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Lets the job suspend what is beyond a campaign's cap, because another officer has looked at how much that is. */
@ApplicationScoped
class ReleaseRecertification {

    private final Caller caller;
    private final SamePerson people;

    ReleaseRecertification(Caller caller, SamePerson people) {
        this.caller = caller;
        this.people = people;
    }

    @Transactional
    Recertification release(UUID id, String ifMatch, String reasonCode) {
        var campaign = Recertification.locked(id);
        if (campaign == null) {
            throw new NotFound("recertification");
        }
        if (people.is(campaign.startedBy, caller.personId())) {
            throw new ReleaserIsTheStarter();
        }
        Version.requireMatch(ifMatch, campaign.version);
        var reason = Reason.given(Reason.Use.RELEASE, "reasonCode", reasonCode);
        campaign.release(caller.personId(), reason, Moment.now());
        Recertification.flush();
        return campaign;
    }
}
