package lv.viis.local.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.web.Web.Answer;

/** The authorization code flow with PKCE: a login gives a code, the code once gives an ID token. */
final class Logins {

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private record Login(AuthenticationRequest request, DemoPerson person, Instant until) {}

    private final DemoPeople people;
    private final IdTokens idTokens;
    private final Map<String, List<URI>> redirectsByClient;
    private final Map<AuthorizationCode, Login> open = new ConcurrentHashMap<>();

    Logins(DemoPeople people, IdTokens idTokens, Map<String, List<URI>> redirectsByClient) {
        this.people = people;
        this.idTokens = idTokens;
        this.redirectsByClient = redirectsByClient;
    }

    /** A login hint that names a demo person logs that person in; otherwise a page asks who it shall be. */
    Answer authorize(String query) {
        AuthenticationRequest request;
        try {
            request = AuthenticationRequest.parse(query == null ? "" : query);
        } catch (ParseException malformed) {
            return LoginPage.refused(malformed.getMessage());
        }
        if (!redirectsByClient
                .getOrDefault(request.getClientID().getValue(), List.of())
                .contains(request.getRedirectionURI())) {
            // Never redirect to where the client was not registered.
            return LoginPage.refused("This client is not registered with this redirect URI.");
        }
        if (!request.getResponseType().equals(ResponseType.CODE)) {
            return back(request, OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        }
        if (request.getCodeChallenge() == null || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return back(request, OAuth2Error.INVALID_REQUEST.setDescription("PKCE with S256 is required"));
        }
        return people.find(request.getLoginHint())
                .map(person -> back(request, person))
                .orElseGet(() -> LoginPage.choose(people, query));
    }

    private Answer back(AuthenticationRequest request, DemoPerson person) {
        Instant now = Instant.now();
        open.values().removeIf(login -> login.until().isBefore(now));
        AuthorizationCode code = new AuthorizationCode();
        open.put(code, new Login(request, person, now.plus(CODE_LIFE)));
        return Answer.redirect(
                new AuthorizationSuccessResponse(request.getRedirectionURI(), code, null, request.getState(), null)
                        .toURI()
                        .toString());
    }

    private static Answer back(AuthenticationRequest request, ErrorObject error) {
        return Answer.redirect(
                new AuthorizationErrorResponse(request.getRedirectionURI(), error, request.getState(), null)
                        .toURI()
                        .toString());
    }

    /** The token response as JSON; the code is gone, whether it fits or not. */
    String redeem(TokenRequest request) {
        if (!(request.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant)) {
            throw new LoginRefused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        Login login = open.remove(grant.getAuthorizationCode());
        ClientID client = request.getClientID();
        if (login == null
                || login.until().isBefore(Instant.now())
                || !login.request().getClientID().equals(client)
                || !login.request().getRedirectionURI().equals(grant.getRedirectionURI())
                || !fits(grant, login.request())) {
            throw new LoginRefused(OAuth2Error.INVALID_GRANT);
        }
        String nonce = login.request().getNonce() == null
                ? null
                : login.request().getNonce().getValue();
        String idToken = idTokens.issue(login.person(), client.getValue(), nonce, IdTokens.HIGH, 0);
        return new OIDCTokenResponse(new OIDCTokens(idToken, new BearerAccessToken(60, null), null))
                .toJSONObject()
                .toJSONString();
    }

    private static boolean fits(AuthorizationCodeGrant grant, AuthenticationRequest request) {
        return grant.getCodeVerifier() != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                        .equals(request.getCodeChallenge());
    }
}
