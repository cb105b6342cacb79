package lv.viis.local.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.web.Web;
import lv.viis.local.web.Web.Answer;

/** A small OpenID Connect provider that believes whoever asks: it stands where the national login stands in production. */
public final class OidcProvider {

    /** The client of the start page, a browser; logs in with authorization code and PKCE. */
    public static final String BROWSER_CLIENT = "viis-start-page";

    /** The client of scripts; takes ID tokens directly. */
    public static final String SCRIPT_CLIENT = "viis-script";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final String browserOrigin;
    private final DemoPeople people;
    private final IdTokens idTokens;
    private final Logins logins;

    private OidcProvider(int port, String browserOrigin, DemoPeople people, Path keyFile) {
        this.issuer = "http://127.0.0.1:" + port;
        this.browserOrigin = browserOrigin;
        this.people = people;
        this.idTokens = new IdTokens(issuer, keyFile, Clock.systemUTC());
        this.logins = new Logins(people, idTokens, Map.of(BROWSER_CLIENT, List.of(URI.create(browserOrigin + "/"))));
    }

    /** The part that serves it; {@code browserOrigin} is the only origin that a browser may call from. */
    public static Web part(int port, String browserOrigin, DemoPeople people, Path keyFile) {
        OidcProvider provider = new OidcProvider(port, browserOrigin, people, keyFile);
        return new Web("oidc", port, provider::answer);
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (browserOrigin.equals(exchange.getRequestHeaders().getFirst("Origin"))) {
            var headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", browserOrigin);
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Access-Control-Allow-Headers", "content-type");
            headers.set("Vary", "Origin");
        }
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (route) {
            case "GET /health" -> Answer.of(200, "text/plain", "ok");
            case "GET /.well-known/openid-configuration" -> Answer.json(200, metadata());
            case "GET /jwks" -> Answer.json(200, idTokens.publicKeys());
            case "GET /authorize" -> logins.authorize(exchange.getRequestURI().getRawQuery());
            case "POST /token" -> token(exchange);
            case "POST /demo/id-token" -> direct(exchange);
            case "OPTIONS /token" -> Answer.of(204, "text/plain", "");
            default -> Answer.of(404, "text/plain; charset=utf-8", "There is nothing here.");
        };
    }

    private String metadata() {
        OIDCProviderMetadata metadata =
                new OIDCProviderMetadata(new Issuer(issuer), List.of(SubjectType.PUBLIC), URI.create(issuer + "/jwks"));
        metadata.setAuthorizationEndpointURI(URI.create(issuer + "/authorize"));
        metadata.setTokenEndpointURI(URI.create(issuer + "/token"));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
        metadata.setScopes(new Scope("openid", "profile"));
        metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setIDTokenJWSAlgs(List.of(IdTokens.ALGORITHM));
        metadata.applyDefaults();
        return metadata.toJSONObject().toJSONString();
    }

    private Answer token(HttpExchange exchange) throws IOException {
        try {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(issuer + "/token"));
            request.setContentType(exchange.getRequestHeaders().getFirst("Content-Type"));
            request.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            return Answer.json(200, logins.redeem(TokenRequest.parse(request)));
        } catch (ParseException malformed) {
            return refused(
                    malformed.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : malformed.getErrorObject());
        } catch (LoginRefused refused) {
            return refused(refused.error());
        }
    }

    private static Answer refused(ErrorObject error) {
        return Answer.json(400, error.toJSONObject().toJSONString());
    }

    /**
     * For scripts: {@code {person, client_id}}, with {@code acr} and {@code age_seconds} to make what a verifier has to
     * refuse, or {@code personal_code} instead of a person for somebody who is not listed.
     */
    private Answer direct(HttpExchange exchange) throws IOException {
        if (!Web.isJson(exchange)) {
            return Answer.of(415, "text/plain; charset=utf-8", "Send application/json.");
        }
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        DemoPerson person = request.hasNonNull("personal_code")
                ? new DemoPerson(
                        request.get("personal_code").asText(),
                        request.path("given_name").asText("Demo"),
                        request.path("family_name").asText("Persona"),
                        request.get("personal_code").asText(),
                        "",
                        "",
                        null,
                        null)
                : people.find(request.path("person").asText()).orElse(null);
        if (person == null || !request.hasNonNull("client_id")) {
            return refused(OAuth2Error.INVALID_REQUEST.appendDescription(": person and client_id"));
        }
        String token = idTokens.issue(
                person,
                request.get("client_id").asText(),
                null,
                request.path("acr").asText(IdTokens.HIGH),
                request.path("age_seconds").asLong(0));
        return Answer.json(200, JSON.writeValueAsString(Map.of("id_token", token)));
    }
}
