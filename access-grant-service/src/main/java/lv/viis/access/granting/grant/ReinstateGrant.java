package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantStepResource.StepReason;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Lets a suspended grant hold again because an officer says so, whatever the causes; its days stay as they are. */
@ApplicationScoped
class ReinstateGrant {

    private final ReasonCodes reasonCodes;
    private final Grants grants;
    private final ActOnGrant acts;
    private final SamePerson people;

    ReinstateGrant(ReasonCodes reasonCodes, Grants grants, ActOnGrant acts, SamePerson people) {
        this.reasonCodes = reasonCodes;
        this.grants = grants;
        this.acts = acts;
        this.people = people;
    }

    @Transactional
    Grant reinstate(UUID id, IfMatch ifMatch, StepReason request, Reach reach) {
        var now = reach.at();
        var grant = grants.lockedLive(id, now);
        if (grant.suspendedAt == null) {
            throw new GrantNotSuspended();
        }
        ifMatch.require(grant.version);
        if (people.is(reach.personId(), grant.personId)) {
            throw new OwnGrant();
        }
        var reason = reasonCodes.given(Reason.Use.REINSTATE, "reasonCode", request.reasonCode());
        acts.lift(grant, null, new LiveGrants.Act(reach.personId(), reason, request.text()), now);
        return grant;
    }
}
