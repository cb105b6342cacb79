package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantStepResource.StepReason;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;

/** Suspends a grant because an officer or administrator says so; every token that rests on it stops working. */
@ApplicationScoped
class PauseGrant {

    private final Caller caller;
    private final ActOnGrant acts;

    PauseGrant(Caller caller, ActOnGrant acts) {
        this.caller = caller;
        this.acts = acts;
    }

    @Transactional
    Grant pause(UUID id, String ifMatch, StepReason request) {
        var now = Moment.now();
        var grant = Grant.lockedLive(id, now);
        grant.requireNotSuspendedFor(SuspensionCause.OFFICER);
        Version.requireMatch(ifMatch, grant.version);
        var reason = Reason.given(Reason.Use.SUSPEND, "reasonCode", request.reasonCode());
        var act = new LiveGrants.Act(caller.personId(), reason, request.text());
        acts.suspend(grant, SuspensionCause.OFFICER, act, now);
        return grant;
    }
}
