package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How the OAuth endpoints answer: in their own words, and never from a cache (RFC 6749, 5). */
final class TokenAnswer {

    private TokenAnswer() {}

    static Response refused(ErrorObject error) {
        var status = error.getHTTPStatusCode();
        var response =
                Response.status(status).entity(new TokenResource.Failure(error.getCode(), error.getDescription()));
        if (status == 401) {
            // Required with a 401; no scheme of the browser's, which would open a window of its own.
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Client realm=\"viis\"");
        } else if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return unstored(response);
    }

    static Response unstored(Response.ResponseBuilder response) {
        return response.type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
