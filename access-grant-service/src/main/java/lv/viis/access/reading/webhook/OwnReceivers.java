package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.problem.NotFound;

/** The receivers that are the caller's: all for an administrator of the ministry, the own organisation's for a head. */
@ApplicationScoped
class OwnReceivers {

    private final Caller caller;

    OwnReceivers(Caller caller) {
        this.caller = caller;
    }

    UUID caller() {
        return caller.personId();
    }

    /** @throws OutsideScope unless the caller may have that organisation's grants told */
    void requireMine(UUID organisationId) {
        if (!isMine(organisationId)) {
            throw new OutsideScope();
        }
    }

    WebhookReceiver mine(UUID id) {
        WebhookReceiver receiver = WebhookReceiver.findById(id);
        if (receiver == null || !isMine(receiver.organisationId)) {
            throw new NotFound("webhook receiver");
        }
        return receiver;
    }

    List<WebhookReceiver> page(UUID after, int rows) {
        var own = seesAll() ? null : caller.scope().organisation().orElseThrow(OutsideScope::new);
        return WebhookReceiver.page(own, after, rows);
    }

    private boolean isMine(UUID organisationId) {
        return seesAll()
                || organisationId != null
                        && caller.scope()
                                .organisation()
                                .filter(organisationId::equals)
                                .isPresent();
    }

    private boolean seesAll() {
        return caller.scope().isCountry() && caller.has(Roles.IZM_ADMIN);
    }
}
