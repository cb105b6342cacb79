package lv.viis.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lv.viis.access.grant.GrantStepResource.Reason;
import lv.viis.access.reasoncode.ReasonCode;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;

/** Suspends a grant because an officer or administrator says so; every token that rests on it stops working. */
@ApplicationScoped
class PauseGrant {

    private final Caller caller;
    private final SuspendGrant suspend;
    private final GrantActs acts;

    PauseGrant(Caller caller, SuspendGrant suspend, GrantActs acts) {
        this.caller = caller;
        this.suspend = suspend;
        this.acts = acts;
    }

    @Transactional
    Grant pause(UUID id, String ifMatch, Reason request) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var grant = Grant.lockedLive(id, now);
        grant.requireNotSuspendedFor(SuspensionCause.OFFICER);
        Version.requireMatch(ifMatch, grant.version);
        ReasonCode.require(ReasonCode.Use.SUSPEND, "reasonCode", List.of(request.reasonCode()));
        suspend.suspend(grant, SuspensionCause.OFFICER, now);
        acts.note(grant, caller.personId(), now, request.reasonCode(), request.text());
        return grant;
    }
}
