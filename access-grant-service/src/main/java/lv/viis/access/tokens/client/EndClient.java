package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Lets a head of the organisation end the right of its system at once, with the tokens that it holds. */
@ApplicationScoped
class EndClient {

    private final Caller caller;
    private final LiveGrants grants;

    EndClient(Caller caller, LiveGrants grants) {
        this.caller = caller;
        this.grants = grants;
    }

    @Transactional
    SystemClient end(UUID id, String ifMatch, String reasonCode) {
        var client = SystemClient.locked(id);
        if (client == null || !caller.scope().isOf(client.employerId)) {
            throw new NotFound("system client");
        }
        Version.requireMatch(ifMatch, client.version);
        client.requireGranted();
        var reason = Reason.given(Reason.Use.REVOKE, "reasonCode", reasonCode);
        var act = new LiveGrants.Act(caller.personId(), reason, null);
        if (!grants.end(client.grantId, EndReason.APPLICATION_WITHDRAWN, act, Moment.now())) {
            throw new ClientNotGranted();
        }
        return client;
    }
}
