package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantStepResource.StepReason;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;

/** Ends a grant because an officer says so; every token that rests on it stops working. */
@ApplicationScoped
class RevokeGrant {

    private final Caller caller;
    private final ActOnGrant acts;

    RevokeGrant(Caller caller, ActOnGrant acts) {
        this.caller = caller;
        this.acts = acts;
    }

    @Transactional
    Grant revoke(UUID id, String ifMatch, StepReason request) {
        var now = Moment.now();
        // That it has ended is told before the version is compared: reading again would not help.
        var grant = Grant.lockedLive(id, now);
        Version.requireMatch(ifMatch, grant.version);
        var reason = Reason.given(Reason.Use.REVOKE, "reasonCode", request.reasonCode());
        acts.end(grant, EndReason.REVOKED, new LiveGrants.Act(caller.personId(), reason, request.text()), now);
        return grant;
    }
}
