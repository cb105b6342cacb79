package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets the job suspend what is beyond a campaign's cap, because another officer has looked at how much that is. */
@ApplicationScoped
class ReleaseRecertification {

    private final Recertifications campaigns;
    private final ReasonCodes reasonCodes;
    private final SamePerson people;

    ReleaseRecertification(Recertifications campaigns, ReasonCodes reasonCodes, SamePerson people) {
        this.campaigns = campaigns;
        this.reasonCodes = reasonCodes;
        this.people = people;
    }

    @Transactional
    Recertification release(UUID id, IfMatch ifMatch, String reasonCode, Reach reach) {
        var campaign = campaigns.locked(id);
        if (campaign == null) {
            throw new NotFound("recertification");
        }
        if (people.is(campaign.startedBy, reach.personId())) {
            throw new ReleaserIsTheStarter();
        }
        ifMatch.require(campaign.version);
        var reason = reasonCodes.given(Reason.Use.RELEASE, "reasonCode", reasonCode);
        campaign.release(reach.personId(), reason, reach.at());
        campaigns.flush();
        return campaign;
    }
}
