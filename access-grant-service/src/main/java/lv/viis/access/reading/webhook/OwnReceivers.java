package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** The receivers that are the caller's: all for an administrator of the ministry, the own organisation's for a head. */
@ApplicationScoped
class OwnReceivers {

    /** @throws OutsideScope unless the caller may have that organisation's grants told */
    void requireMine(UUID organisationId, Reach reach) {
        if (!isMine(organisationId, reach)) {
            throw new OutsideScope();
        }
    }

    WebhookReceiver mine(UUID id, Reach reach) {
        WebhookReceiver receiver = WebhookReceiver.findById(id);
        if (receiver == null || !isMine(receiver.organisationId, reach)) {
            throw new NotFound("webhook receiver");
        }
        return receiver;
    }

    List<WebhookReceiver> page(UUID after, int rows, Reach reach) {
        var own = seesAll(reach) ? null : reach.scope().organisation().orElseThrow(OutsideScope::new);
        return WebhookReceiver.page(own, after, rows);
    }

    private boolean isMine(UUID organisationId, Reach reach) {
        return seesAll(reach)
                || organisationId != null
                        && reach.scope()
                                .organisation()
                                .filter(organisationId::equals)
                                .isPresent();
    }

    private boolean seesAll(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ADMIN);
    }
}
