package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets a head of the organisation replace the keys of its system: publish both, change over, take the old one out. */
@ApplicationScoped
class ReplaceClientKeys {

    private final SystemClients systems;
    private final EventLog events;
    private final HeldGrants grants;

    ReplaceClientKeys(SystemClients systems, EventLog events, HeldGrants grants) {
        this.systems = systems;
        this.events = events;
        this.grants = grants;
    }

    @Transactional
    SystemClient replace(UUID id, IfMatch ifMatch, Map<String, Object> jwks, Reach reach) {
        var now = reach.at();
        var client = systems.locked(id);
        if (client == null || !reach.scope().isOf(client.employerId)) {
            throw new NotFound("system client");
        }
        ifMatch.require(client.version);
        if (!grants.isHeldNow(client.grantId)) {
            throw new ClientNotGranted();
        }
        client.replaceKeys(ClientKeys.of(jwks));
        systems.flush();
        events.append(
                ClientDecided.TOPIC,
                id.toString(),
                id,
                client.version,
                new ClientKeysReplaced(
                        id,
                        client.employerId,
                        reach.personId(),
                        client.keys().getKeys().stream()
                                .map(key -> key.getKeyID())
                                .toList(),
                        now));
        return client;
    }
}
