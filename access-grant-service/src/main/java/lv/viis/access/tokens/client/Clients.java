package lv.viis.access.tokens.client;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All clients: those of the settings, through which people come, and the systems that were granted a right. */
@ApplicationScoped
class Clients {

    private static final Pattern SYSTEM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SystemClients systems;
    private final Map<String, Client> configured = new HashMap<>();

    Clients(SystemClients systems, ClientSettings settings) {
        this.systems = systems;
        settings.byId()
                .forEach((id, client) ->
                        configured.put(id, new Client(id, client.oidcClientId(), null, keys(id, client.jwks()))));
    }

    /** A system is a client as long as its right holds: it may ask nothing, of itself or of others, without one. */
    Optional<Client> find(String id) {
        if (!SYSTEM.matcher(id).matches()) {
            return Optional.ofNullable(configured.get(id));
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> systems.asking(UUID.fromString(id)))
                .map(system -> new Client(id, null, system.objectId, system.keys()));
    }

    private static JWKSet keys(String id, Optional<String> jwks) {
        try {
            return jwks.isEmpty() ? null : JWKSet.parse(jwks.get()).toPublicJWKSet();
        } catch (ParseException e) {
            throw new IllegalStateException("viis.access.clients." + id + ".jwks is not a set of keys");
        }
    }
}
