package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.ground.login.Logins;
import lv.viis.access.tokens.client.Client;

/**
 * Ends a token at the wish of its client (RFC 7009): a refresh token with all that follow from its login, an access
 * token by raising the epoch of who acts with it. Either way the person's access tokens end within a second
 * everywhere; what other logins of the person hold is renewed without a question.
 */
@ApplicationScoped
class RevokeToken {

    private final Logins logins;
    private final AccessTokens accessTokens;
    private final PersonEpochs epochs;

    RevokeToken(Logins logins, AccessTokens accessTokens, PersonEpochs epochs) {
        this.logins = logins;
        this.accessTokens = accessTokens;
        this.epochs = epochs;
    }

    /** Does nothing with what is not the client's, and does not tell (RFC 7009, 2.2). */
    @Transactional
    void revoke(Client client, String token) {
        logins.find(token)
                .filter(found -> found.clientId().equals(client.id()))
                .ifPresent(found -> logins.revoke(found));
        accessTokens
                .live(token)
                .filter(claims -> client.id().equals(claims.getClaim("client_id")))
                .ifPresent(claims -> epochs.raise(AccessTokens.actor(claims)));
    }
}
