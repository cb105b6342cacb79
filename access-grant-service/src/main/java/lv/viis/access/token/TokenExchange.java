package lv.viis.access.token;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.viis.chassis.caller.Scope;

/**
 * A request to exchange an ID token for an access token (RFC 8693, 2.1), read but not yet believed.
 *
 * @param clientId the VIIS client that asks
 * @param idToken the subject token as sent
 * @param scope the one scope asked for, or none
 * @param services the services asked for by {@code resource} (RFC 8707) or {@code audience}; empty for all
 */
record TokenExchange(String clientId, String idToken, Scope scope, Set<String> services) {

    @Override
    public String toString() {
        return "TokenExchange[hidden]";
    }

    private static final URI ENDPOINT = URI.create("http://localhost/oauth2/token");
    private static final String SERVICE_PREFIX = "urn:viis:";
    private static final int LONGEST_BODY = 64 * 1024;

    /** @throws ExchangeRefused if it is not such a request */
    static TokenExchange parse(String contentType, String authorization, String body) {
        if (body.length() > LONGEST_BODY) {
            throw ExchangeRefused.invalidRequest("The request is too long");
        }
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw ExchangeRefused.invalidClient("Clients are public here and name themselves by client_id");
        }
        var request = read(contentType, body);
        if (!(request.getAuthorizationGrant() instanceof TokenExchangeGrant grant)) {
            throw ExchangeRefused.of(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        if (request.getClientAuthentication() != null || request.getClientID() == null) {
            throw ExchangeRefused.invalidClient("Clients are public here and name themselves by client_id");
        }
        requireIdTokenForAccessToken(grant);
        return new TokenExchange(
                request.getClientID().getValue(),
                grant.getSubjectToken().getValue(),
                scope(request),
                services(request, grant));
    }

    private static TokenRequest read(String contentType, String body) {
        try {
            var request = new HTTPRequest(HTTPRequest.Method.POST, ENDPOINT);
            request.setEntityContentType(ContentType.parse(contentType == null ? "none/none" : contentType));
            var form = URLUtils.parseParameters(body);
            requireOnce(form);
            request.setBody(URLUtils.serializeParameters(withResourcesAsUris(form)));
            return TokenRequest.parse(request);
        } catch (ExchangeRefused e) {
            throw e;
        } catch (ParseException e) {
            throw e.getErrorObject() == null
                    ? ExchangeRefused.invalidRequest(e.getMessage())
                    : ExchangeRefused.of(e.getErrorObject());
        } catch (java.text.ParseException | RuntimeException e) {
            throw ExchangeRefused.invalidRequest("The request is not a form");
        }
    }

    /** RFC 6749, 3.2, and the two exceptions of RFC 8693, 2.1. */
    private static void requireOnce(Map<String, List<String>> form) {
        form.forEach((name, values) -> {
            if (values.size() > 1 && !name.equals("resource") && !name.equals("audience")) {
                throw ExchangeRefused.invalidRequest("A parameter is sent more than once");
            }
        });
    }

    /** A resource is a URI (RFC 8707, 2); a service's bare name is taken as short for its URI. */
    private static Map<String, List<String>> withResourcesAsUris(Map<String, List<String>> form) {
        var changed = new HashMap<>(form);
        changed.computeIfPresent(
                "resource",
                (name, values) -> values.stream()
                        .map(value -> value.indexOf(':') < 0 ? SERVICE_PREFIX + value : value)
                        .toList());
        return changed;
    }

    private static void requireIdTokenForAccessToken(TokenExchangeGrant grant) {
        if (!TokenTypeURI.ID_TOKEN.equals(grant.getSubjectTokenType())) {
            throw ExchangeRefused.invalidRequest("subject_token_type must be " + TokenTypeURI.ID_TOKEN);
        }
        if (grant.getRequestedTokenType() != null && !TokenTypeURI.ACCESS_TOKEN.equals(grant.getRequestedTokenType())) {
            throw ExchangeRefused.invalidRequest("requested_token_type must be " + TokenTypeURI.ACCESS_TOKEN);
        }
        if (grant.getActorToken() != null) {
            throw ExchangeRefused.invalidRequest("Nobody acts for another here: actor_token is not taken");
        }
    }

    private static Scope scope(TokenRequest request) {
        var asked = request.getScope() == null
                ? List.<String>of()
                : request.getScope().toStringList();
        if (asked.size() > 1) {
            throw ExchangeRefused.invalidScope("A token has one scope; exchange once for each");
        }
        try {
            return asked.isEmpty() ? Scope.NONE : Scope.parse(asked.get(0));
        } catch (IllegalArgumentException e) {
            throw ExchangeRefused.invalidScope("A scope is country or organisation:<uuid>");
        }
    }

    private static Set<String> services(TokenRequest request, TokenExchangeGrant grant) {
        var names = new ArrayList<String>();
        if (request.getResources() != null) {
            request.getResources().forEach(resource -> names.add(resource.toString()));
        }
        if (grant.getAudience() != null) {
            grant.getAudience().forEach(audience -> names.add(audience.getValue()));
        }
        var services = new LinkedHashSet<String>();
        names.forEach(
                name -> services.add(name.startsWith(SERVICE_PREFIX) ? name.substring(SERVICE_PREFIX.length()) : name));
        return services;
    }
}
