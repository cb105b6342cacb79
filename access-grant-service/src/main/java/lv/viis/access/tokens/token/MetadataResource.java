package lv.viis.access.tokens.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import lv.viis.chassis.settings.IssuerSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells clients where the endpoints are and what they take (RFC 8414), so that nobody copies it from a document. */
@Path("/.well-known/oauth-authorization-server")
@Tag(name = "Tokens")
class MetadataResource {

    private static final List<String> ALGORITHMS = Stream.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.PS256)
            .map(JWSAlgorithm::getName)
            .toList();

    private final AuthorizationServer metadata;

    MetadataResource(IssuerSettings settings) {
        var confidential = List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue());
        var anyClient = List.of(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue(), ClientAuthenticationMethod.NONE.getValue());
        var grantTypes = Stream.of(GrantType.TOKEN_EXCHANGE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS)
                .map(GrantType::getValue)
                .toList();
        var issuer = settings.issuer();
        this.metadata = new AuthorizationServer(
                issuer,
                issuer + "/oauth2/token",
                issuer + "/oauth2/introspect",
                issuer + "/oauth2/revoke",
                issuer + "/oauth2/jwks",
                List.of(),
                grantTypes,
                anyClient,
                ALGORITHMS,
                confidential,
                ALGORITHMS,
                anyClient,
                ALGORITHMS,
                ALGORITHMS);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where the token endpoints are, and what they take", description = "RFC 8414.")
    @APIResponse(
            responseCode = "200",
            description = "The metadata",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthorizationServer.class)))
    public Response read() {
        return Response.ok(metadata)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
