package lv.viis.access.tokens.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.viis.access.ground.login.Logins;
import lv.viis.access.tokens.client.Client;

/**
 * Tells whether a token counts now (RFC 7662), by the database and so without any delay. Who holds an access token can
 * read it anyway; a refresh token is shown to its own client only.
 */
@ApplicationScoped
class IntrospectToken {

    private static final List<String> SHOWN =
            List.of("iss", "sub", "aud", "client_id", "scope", "roles", "grants", "acr", "act", "cnf", "epoch", "jti");

    private final AccessTokens accessTokens;
    private final Logins logins;

    IntrospectToken(AccessTokens accessTokens, Logins logins) {
        this.accessTokens = accessTokens;
        this.logins = logins;
    }

    /** @return the members of the answer; no more than {@code active} if it does not count */
    Map<String, Object> introspect(Client client, String token) {
        return accessTokens
                .live(token)
                .map(IntrospectToken::shown)
                .orElseGet(() -> Map.of("active", isRefreshToken(client, token)));
    }

    private boolean isRefreshToken(Client client, String token) {
        return logins.find(token)
                .filter(found ->
                        found.unused() && found.live() && found.clientId().equals(client.id()))
                .isPresent();
    }

    private static Map<String, Object> shown(JWTClaimsSet claims) {
        var members = new LinkedHashMap<String, Object>();
        members.put("active", true);
        members.put("token_type", claims.getClaim("cnf") == null ? "Bearer" : "DPoP");
        members.put("exp", claims.getExpirationTime().toInstant().getEpochSecond());
        members.put("iat", claims.getIssueTime().toInstant().getEpochSecond());
        SHOWN.stream()
                .filter(name -> claims.getClaim(name) != null)
                .forEach(name -> members.put(name, claims.getClaim(name)));
        return members;
    }
}
