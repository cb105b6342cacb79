package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import lv.viis.access.tokens.client.AuthenticateClient;
import lv.viis.access.tokens.client.ClientNotAuthenticated;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.limit.Limited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** What clients ask and tell about tokens that they hold; speaks OAuth in its errors too. */
@Path("/oauth2")
@Tag(name = "Tokens")
class TokenStateResource {

    private static final Logger LOG = Logger.getLogger(TokenStateResource.class);

    private final AuthenticateClient authenticateClient;
    private final IntrospectToken introspectToken;
    private final RevokeToken revokeToken;

    TokenStateResource(
            AuthenticateClient authenticateClient, IntrospectToken introspectToken, RevokeToken revokeToken) {
        this.authenticateClient = authenticateClient;
        this.introspectToken = introspectToken;
        this.revokeToken = revokeToken;
    }

    @POST
    @Path("/introspect")
    @PermitAll
    @Operation(
            summary = "Ask whether a token counts now",
            description = "RFC 7662, for clients that sign an assertion (private_key_jwt).")
    @APIResponse(
            responseCode = "200",
            description = "Its claims, or no more than that it is not active",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Introspected.class)))
    @Limited(kind = "token-states", most = 600, within = "PT1M")
    public Response introspectToken(@Context HttpHeaders headers, byte[] body) {
        return answer(() -> {
            var request = request(headers, body, TokenIntrospectionRequest::parse);
            var client = authenticateClient.authenticate(request.getClientAuthentication(), null, Moment.now());
            if (!client.isConfidential()) {
                throw ExchangeRefused.invalidClient("The client must sign an assertion (private_key_jwt)");
            }
            return introspectToken.introspect(client, request.getToken().getValue());
        });
    }

    @POST
    @Path("/revoke")
    @PermitAll
    @Operation(
            summary = "End a token",
            description = "RFC 7009. A refresh token ends with all that follow from its login. The person's access "
                    + "tokens end within a second in every service.")
    @APIResponse(
            responseCode = "200",
            description = "It counts no longer, if it ever did for this client; the body says nothing",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @Limited(kind = "token-states", most = 600, within = "PT1M")
    public Response revokeToken(@Context HttpHeaders headers, byte[] body) {
        return answer(() -> {
            var request = request(headers, body, TokenRevocationRequest::parse);
            revokeToken.revoke(
                    authenticateClient.authenticate(
                            request.getClientAuthentication(), request.getClientID(), Moment.now()),
                    request.getToken().getValue());
            return Map.of();
        });
    }

    private interface Parser<T> {
        T parse(HTTPRequest request) throws ParseException;
    }

    private static <T> T request(HttpHeaders headers, byte[] body, Parser<T> parser) {
        try {
            return parser.parse(TokenForm.request(
                    headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                    headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                    new String(body, StandardCharsets.UTF_8)));
        } catch (ParseException e) {
            throw e.getErrorObject() == null
                    ? ExchangeRefused.invalidRequest(e.getMessage())
                    : ExchangeRefused.of(e.getErrorObject());
        } catch (java.text.ParseException | IllegalArgumentException e) {
            throw ExchangeRefused.invalidRequest("The request is not a form");
        }
    }

    private static Response answer(Supplier<Object> members) {
        try {
            return TokenAnswer.unstored(Response.ok(members.get()));
        } catch (ExchangeRefused e) {
            return TokenAnswer.refused(e);
        } catch (ClientNotAuthenticated e) {
            return TokenAnswer.refused(TokenError.INVALID_CLIENT, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A question about a token failed", e);
            return TokenAnswer.refused(TokenError.SERVER_ERROR, null);
        }
    }
}
