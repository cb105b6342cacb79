package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;

/** Lets a head ask for a right for a system of the own organisation. */
@ApplicationScoped
class ApplyForClient {

    private final Caller caller;
    private final WeighClient weigh;

    ApplyForClient(Caller caller, WeighClient weigh) {
        this.caller = caller;
        this.weigh = weigh;
    }

    @Transactional
    SystemClient apply(SystemClientResource.NewClient asked) {
        if (!caller.scope().isOf(asked.employerId())) {
            throw new OutsideScope();
        }
        var now = Moment.now();
        var client = SystemClient.applied(asked, ClientKeys.of(asked.jwks()), caller.personId(), now);
        weigh.weigh(client, client.fromDay, client.lastDay, now);
        client.persist();
        return client;
    }
}
