package lv.viis.access.tokens.token;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is sent to the token endpoint (RFC 6749, 3.2), by the protocol's library; nothing is believed yet. */
final class TokenForm {

    static final String SERVICE_PREFIX = "urn:viis:";

    private static final URI ENDPOINT = URI.create("http://localhost/oauth2/token");
    private static final int LONGEST_BODY = 64 * 1024;

    private TokenForm() {}

    /** @throws ExchangeRefused if it is not a request for a token */
    static TokenRequest read(String contentType, String authorization, String body) {
        try {
            var request = request(contentType, authorization, body);
            var form = URLUtils.parseParameters(request.getBody());
            if (form.containsKey("resource")) {
                request.setBody(URLUtils.serializeParameters(withResourcesAsUris(form)));
            }
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

    /**
     * What any of the endpoints is sent: a form whose parameters came with a value, each once.
     *
     * @throws ExchangeRefused if it is too long, or a client authenticates in a way that is not known here
     */
    static HTTPRequest request(String contentType, String authorization, String body) throws java.text.ParseException {
        if (body.length() > LONGEST_BODY) {
            throw ExchangeRefused.invalidRequest("The request is too long");
        }
        if (authorization != null) {
            throw ExchangeRefused.invalidClient("Clients have no secrets here; those with keys sign an assertion");
        }
        var request = new HTTPRequest(HTTPRequest.Method.POST, ENDPOINT);
        request.setEntityContentType(ContentType.parse(contentType == null ? "none/none" : contentType));
        var sent = URLUtils.parseParameters(body);
        var form = withValues(sent);
        requireOnce(form);
        request.setBody(form.equals(sent) ? body : URLUtils.serializeParameters(form));
        return request;
    }

    /** A parameter without a value counts as left out (RFC 6749, 3.2). */
    private static Map<String, List<String>> withValues(Map<String, List<String>> form) {
        var given = new HashMap<String, List<String>>();
        form.forEach((name, values) -> {
            var filled = values.stream().filter(value -> !value.isEmpty()).toList();
            if (!filled.isEmpty()) {
                given.put(name, filled);
            }
        });
        return given;
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
}
