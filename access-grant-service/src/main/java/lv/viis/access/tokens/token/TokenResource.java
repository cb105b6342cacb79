package lv.viis.access.tokens.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The token endpoint: speaks OAuth in its errors too, unlike the rest of the API. */
@Path("/oauth2/token")
@Tag(name = "Tokens")
class TokenResource {

    private static final Logger LOG = Logger.getLogger(TokenResource.class);

    /** What is answered on success (RFC 8693, 2.2.1); {@code expiresIn} in seconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("issued_token_type") String issuedTokenType,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("scope") String scope,
            @JsonProperty("refresh_token") String refreshToken) {

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

    /** What is answered otherwise (RFC 6749, 5.2). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(
            @JsonProperty("error") String error,
            @JsonProperty("error_description") String errorDescription) {}

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
            summary = "Exchange an ID token for an access token",
            description =
                    "OAuth 2.0 token exchange (RFC 8693). A token has one scope, or none; errors are OAuth errors.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = {
                                                "grant_type",
                                                "subject_token",
                                                "subject_token_type",
                                                "client_id"
                                            },
                                            properties = {
                                                @SchemaProperty(
                                                        name = "grant_type",
                                                        type = SchemaType.STRING,
                                                        examples = "urn:ietf:params:oauth:grant-type:token-exchange"),
                                                @SchemaProperty(
                                                        name = "subject_token",
                                                        type = SchemaType.STRING,
                                                        description = "The ID token"),
                                                @SchemaProperty(
                                                        name = "subject_token_type",
                                                        type = SchemaType.STRING,
                                                        examples = "urn:ietf:params:oauth:token-type:id_token"),
                                                @SchemaProperty(name = "client_id", type = SchemaType.STRING),
                                                @SchemaProperty(
                                                        name = "scope",
                                                        type = SchemaType.STRING,
                                                        description = "country or organisation:<uuid>"),
                                                @SchemaProperty(
                                                        name = "on_behalf_of",
                                                        type = SchemaType.STRING,
                                                        format = "uuid",
                                                        description =
                                                                "The person whose deputy the caller is; the token then has that person as sub and the caller as act"),
                                                @SchemaProperty(
                                                        name = "resource",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class,
                                                        description =
                                                                "urn:viis:<service name>, once for each; all if absent")
                                            })))
    @APIResponse(
            responseCode = "200",
            description = "The access token",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Issued.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_scope, invalid_target or unsupported_grant_type",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Failure.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Failure.class)))
    @APIResponse(
            responseCode = "503",
            description = "temporarily_unavailable",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Failure.class)))
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
            return refused(e.error());
        } catch (TooManyRequests e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("An exchange failed", e);
            return refused(OAuth2Error.SERVER_ERROR);
        }
    }

    private Response refused(ErrorObject error) {
        metrics.counter("viis.token.refused", "error", error.getCode()).increment();
        securityLog.write("login-refused", Map.of("error", error.getCode()));
        return TokenAnswer.refused(error);
    }
}
