package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** The receivers that are the caller's: all for an administrator of the ministry, the own organisation's for a head. */
@ApplicationScoped
class OwnReceivers {

    private final WebhookDeliveries deliveries;
    private final WebhookReceivers receivers;

    OwnReceivers(WebhookDeliveries deliveries, WebhookReceivers receivers) {
        this.deliveries = deliveries;
        this.receivers = receivers;
    }

    /** @throws OutsideScope unless the caller may have that organisation's grants told */
    void requireMine(UUID organisationId, Reach reach) {
        if (!isMine(organisationId, reach)) {
            throw new OutsideScope();
        }
    }

    @Transactional
    WebhookReceiver mine(UUID id, Reach reach) {
        var receiver = receivers.findById(id);
        if (receiver == null || !isMine(receiver.organisationId, reach)) {
            throw new NotFound("webhook receiver");
        }
        return receiver;
    }

    List<WebhookReceiver> page(UUID after, int rows, Reach reach) {
        var own = seesAll(reach) ? null : reach.scope().organisation().orElseThrow(OutsideScope::new);
        return receivers.page(own, after, rows);
    }

    /** @param state null for all */
    List<WebhookDelivery> deliveries(UUID receiverId, String state, UUID after, int rows, Reach reach) {
        return deliveries.page(
                mine(receiverId, reach).id, state == null ? null : WebhookDelivery.State.valueOf(state), after, rows);
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
