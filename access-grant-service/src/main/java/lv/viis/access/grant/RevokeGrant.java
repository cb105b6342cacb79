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

/** Ends a grant because an officer says so; every token that rests on it stops working. */
@ApplicationScoped
class RevokeGrant {

    private final Caller caller;
    private final EndGrant end;
    private final GrantActs acts;

    RevokeGrant(Caller caller, EndGrant end, GrantActs acts) {
        this.caller = caller;
        this.end = end;
        this.acts = acts;
    }

    @Transactional
    Grant revoke(UUID id, String ifMatch, Reason request) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        // That it has ended is told before the version is compared: reading again would not help.
        var grant = Grant.lockedLive(id, now);
        Version.requireMatch(ifMatch, grant.version);
        ReasonCode.require(ReasonCode.Use.REVOKE, "reasonCode", List.of(request.reasonCode()));
        end.endNow(grant, EndReason.REVOKED, now);
        acts.note(grant, caller.personId(), now, request.reasonCode(), request.text());
        return grant;
    }
}
