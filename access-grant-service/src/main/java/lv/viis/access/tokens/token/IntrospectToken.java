package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.access.ground.login.Logins;
import lv.viis.access.tokens.client.Client;

/**
 * Tells whether a token counts now (RFC 7662), by the database and so without any delay. Who holds an access token can
 * read it anyway; a refresh token is shown to its own client only.
 */
@ApplicationScoped
class IntrospectToken {

    private final AccessTokens accessTokens;
    private final Logins logins;

    IntrospectToken(AccessTokens accessTokens, Logins logins) {
        this.accessTokens = accessTokens;
        this.logins = logins;
    }

    /** @return no more than {@code active} if it does not count */
    Introspected introspect(Client client, String token) {
        return accessTokens
                .live(token)
                .map(Introspected::of)
                .orElseGet(() -> Introspected.bare(isRefreshToken(client, token)));
    }

    private boolean isRefreshToken(Client client, String token) {
        return logins.find(token)
                .filter(found ->
                        found.unused() && found.live() && found.clientId().equals(client.id()))
                .isPresent();
    }
}
