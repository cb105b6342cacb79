package lv.viis.access.tokens.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the OAuth endpoints answer: in their own words, and never from a cache (RFC 6749, 5). */
final class TokenAnswer {

    /**
     * What is answered to a request that is refused (RFC 6749, 5.2).
     *
     * @param error what is wrong, for programs
     * @param errorDescription what is wrong, for people; absent if there is no more to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OAuthError")
    record Failure(
            @JsonProperty("error") TokenError error,
            @JsonProperty("error_description") @Nullable String errorDescription) {}

    private TokenAnswer() {}

    static Response refused(ExchangeRefused refused) {
        return refused(refused.error(), refused.description());
    }

    /** @param description null if there is no more to say */
    static Response refused(TokenError error, String description) {
        var response = Response.status(error.status).entity(new Failure(error, description));
        if (error.status == 401) {
            // Required with a 401; no scheme of the browser's, which would open a window of its own.
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Client realm=\"viis\"");
        } else if (error.status == 503) {
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
