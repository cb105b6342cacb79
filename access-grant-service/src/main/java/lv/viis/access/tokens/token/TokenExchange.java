package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;

/**
 * A request to exchange an ID token for an access token (RFC 8693, 2.1), read but not yet believed.
 *
 * @param idToken the subject token as sent
 */
record TokenExchange(String idToken, RequestedToken asked) {

    @Override
    public String toString() {
        return "TokenExchange[hidden]";
    }

    /** @throws ExchangeRefused if it is not such a request */
    static TokenExchange of(TokenRequest request, TokenExchangeGrant grant) {
        if (!TokenTypeURI.ID_TOKEN.equals(grant.getSubjectTokenType())) {
            throw ExchangeRefused.invalidRequest("subject_token_type must be " + TokenTypeURI.ID_TOKEN);
        }
        if (grant.getRequestedTokenType() != null && !TokenTypeURI.ACCESS_TOKEN.equals(grant.getRequestedTokenType())) {
            throw ExchangeRefused.invalidRequest("requested_token_type must be " + TokenTypeURI.ACCESS_TOKEN);
        }
        if (grant.getActorToken() != null) {
            throw ExchangeRefused.invalidRequest("The actor is who logged in: actor_token is not taken");
        }
        return new TokenExchange(grant.getSubjectToken().getValue(), RequestedToken.of(request, grant.getAudience()));
    }
}
