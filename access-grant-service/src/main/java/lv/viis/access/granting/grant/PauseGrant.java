package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantStepResource.StepReason;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Suspends a grant because an officer or administrator says so; every token that rests on it stops working. */
@ApplicationScoped
class PauseGrant {

    private final ReasonCodes reasonCodes;
    private final Grants grants;
    private final ActOnGrant acts;

    PauseGrant(ReasonCodes reasonCodes, Grants grants, ActOnGrant acts) {
        this.reasonCodes = reasonCodes;
        this.grants = grants;
        this.acts = acts;
    }

    @Transactional
    Grant pause(UUID id, IfMatch ifMatch, StepReason request, Reach reach) {
        var now = reach.at();
        var grant = grants.lockedLive(id, now);
        grant.requireNotSuspendedFor(SuspensionCause.OFFICER);
        ifMatch.require(grant.version);
        var reason = reasonCodes.given(Reason.Use.SUSPEND, "reasonCode", request.reasonCode());
        var act = new LiveGrants.Act(reach.personId(), reason, request.text());
        acts.suspend(grant, SuspensionCause.OFFICER, act, now);
        return grant;
    }
}
