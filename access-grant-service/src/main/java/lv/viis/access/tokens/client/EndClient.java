package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets a head of the organisation end the right of its system at once, with the tokens that it holds. */
@ApplicationScoped
class EndClient {

    private final SystemClients systems;
    private final ReasonCodes reasonCodes;
    private final LiveGrants grants;

    EndClient(SystemClients systems, ReasonCodes reasonCodes, LiveGrants grants) {
        this.systems = systems;
        this.reasonCodes = reasonCodes;
        this.grants = grants;
    }

    @Transactional
    SystemClient end(UUID id, IfMatch ifMatch, String reasonCode, Reach reach) {
        var client = systems.locked(id);
        if (client == null || !reach.scope().isOf(client.employerId)) {
            throw new NotFound("system client");
        }
        ifMatch.require(client.version);
        client.requireGranted();
        var reason = reasonCodes.given(Reason.Use.REVOKE, "reasonCode", reasonCode);
        var act = new LiveGrants.Act(reach.personId(), reason, null);
        if (!grants.end(client.grantId, EndReason.APPLICATION_WITHDRAWN, act, reach.at())) {
            throw new ClientNotGranted();
        }
        return client;
    }
}
