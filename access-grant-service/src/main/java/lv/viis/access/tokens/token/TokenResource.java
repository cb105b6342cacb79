package lv.viis.access.tokens.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Scope;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.limit.TooManyRequests;
import lv.viis.chassis.securitylog.SecurityLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The token endpoint: speaks OAuth in its errors too, unlike the rest of the API. */
@Path("/oauth2/token")
@Tag(name = "Tokens")
class TokenResource {

    private static final Logger LOG = Logger.getLogger(TokenResource.class);

    /**
     * What is answered on success (RFC 6749, 5.1; RFC 8693, 2.2.1).
     *
     * @param accessToken a JWT (RFC 9068) that clients need not read
     * @param issuedTokenType that it is an access token
     * @param tokenType {@code Bearer}, or {@code DPoP} if it is bound to the key that was proved
     * @param expiresIn seconds, at most 300
     * @param scope {@code country} or {@code organisation:<uuid>}; absent if it carries no right
     * @param refreshToken for the next one; absent for a public client without a proof and for a system
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TokenResponse")
    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("issued_token_type") String issuedTokenType,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("scope") @Nullable String scope,
            @JsonProperty("refresh_token") @Nullable String refreshToken) {

        static Issued of(Issue issue) {
            return new Issued(
                    issue.signed().token(),
                    "urn:ietf:params:oauth:token-type:access_token",
                    issue.signed().isBound() ? "DPoP" : "Bearer",
                    issue.signed().lifetime(),
                    issue.scope().kind() == Scope.Kind.NONE
                            ? null
                            : issue.scope().toString(),
                    issue.refreshToken());
        }

        @Override
        public String toString() {
            return "Issued[hidden]";
        }
    }

    private final GiveToken giveToken;
    private final MeterRegistry metrics;
    private final SecurityLog securityLog;

    TokenResource(GiveToken giveToken, MeterRegistry metrics, SecurityLog securityLog) {
        this.giveToken = giveToken;
        this.metrics = metrics;
        this.securityLog = securityLog;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Ask for an access token",
            description =
                    "By a login (RFC 8693), also in another's place; by a refresh token; or by a system's own right."
                            + " A token has one scope, or none. Parameters without a value count as left out, others than these"
                            + " are not looked at, and none but resource and audience comes twice.")
    @APIResponse(
            responseCode = "200",
            description = "The access token",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Issued.class)))
    @Limited(kind = TokenLimits.KIND, most = TokenLimits.MOST, within = TokenLimits.WITHIN)
    public Response issue(@Context HttpHeaders headers, byte[] body) {
        try {
            var issue = giveToken.give(
                    headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                    headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                    headers.getRequestHeader("DPoP"),
                    new String(body, StandardCharsets.UTF_8),
                    Moment.now());
            return TokenAnswer.unstored(Response.ok(Issued.of(issue)));
        } catch (ExchangeRefused e) {
            return refused(e.error(), e.description());
        } catch (TooManyRequests e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("An exchange failed", e);
            return refused(TokenError.SERVER_ERROR, null);
        }
    }

    private Response refused(TokenError error, String description) {
        metrics.counter("viis.token.refused", "error", error.code).increment();
        securityLog.write("login-refused", Map.of("error", error.code));
        return TokenAnswer.refused(error, description);
    }
}
