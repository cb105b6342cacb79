package lv.viis.access.client;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All clients: those of the settings, through which people come. */
@ApplicationScoped
class Clients {

    private final Map<String, Client> configured = new HashMap<>();

    Clients(ClientSettings settings) {
        settings.byId()
                .forEach((id, client) ->
                        configured.put(id, new Client(id, client.oidcClientId(), keys(id, client.jwks()))));
    }

    Optional<Client> find(String id) {
        return Optional.ofNullable(configured.get(id));
    }

    private static JWKSet keys(String id, Optional<String> jwks) {
        try {
            return jwks.isEmpty() ? null : JWKSet.parse(jwks.get()).toPublicJWKSet();
        } catch (ParseException e) {
            throw new IllegalStateException("viis.access.clients." + id + ".jwks is not a set of keys");
        }
    }
}
