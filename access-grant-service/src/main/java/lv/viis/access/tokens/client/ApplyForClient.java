package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;

/** Lets a head ask for a right for a system of the own organisation. */
@ApplicationScoped
class ApplyForClient {

    private final SystemClients systems;
    private final WeighClient weigh;

    ApplyForClient(SystemClients systems, WeighClient weigh) {
        this.systems = systems;
        this.weigh = weigh;
    }

    @Transactional
    SystemClient apply(SystemClientResource.NewClient asked, Reach reach) {
        if (!reach.scope().isOf(asked.employerId())) {
            throw new OutsideScope();
        }
        var now = reach.at();
        var client = SystemClient.applied(asked, ClientKeys.of(asked.jwks()), reach.personId(), now);
        weigh.weigh(client, client.fromDay, client.lastDay, now);
        systems.persist(client);
        return client;
    }
}
