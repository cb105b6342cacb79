package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantStepResource.StepReason;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Ends a grant because an officer says so; every token that rests on it stops working. */
@ApplicationScoped
class RevokeGrant {

    private final ReasonCodes reasonCodes;
    private final Grants grants;
    private final ActOnGrant acts;

    RevokeGrant(ReasonCodes reasonCodes, Grants grants, ActOnGrant acts) {
        this.reasonCodes = reasonCodes;
        this.grants = grants;
        this.acts = acts;
    }

    @Transactional
    Grant revoke(UUID id, IfMatch ifMatch, StepReason request, Reach reach) {
        var now = reach.at();
        // That it has ended is told before the version is compared: reading again would not help.
        var grant = grants.lockedLive(id, now);
        ifMatch.require(grant.version);
        var reason = reasonCodes.given(Reason.Use.REVOKE, "reasonCode", request.reasonCode());
        acts.end(grant, EndReason.REVOKED, new LiveGrants.Act(reach.personId(), reason, request.text()), now);
        return grant;
    }
}
