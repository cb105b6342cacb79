package lv.viis.access.tokens.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import lv.viis.chassis.settings.IssuerSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells clients where the endpoints are and what they take (RFC 8414), so that nobody copies it from a document. */
@Path("/.well-known/oauth-authorization-server")
@Tag(name = "Tokens")
class MetadataResource {

    private static final List<JWSAlgorithm> ALGORITHMS =
            List.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.PS256);

    private final String metadata;

    MetadataResource(IssuerSettings settings) {
        var confidential = List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        var issuer = settings.issuer();
        var built = new AuthorizationServerMetadata(new Issuer(issuer));
        built.setTokenEndpointURI(URI.create(issuer + "/oauth2/token"));
        built.setIntrospectionEndpointURI(URI.create(issuer + "/oauth2/introspect"));
        built.setRevocationEndpointURI(URI.create(issuer + "/oauth2/revoke"));
        built.setJWKSetURI(URI.create(issuer + "/oauth2/jwks"));
        built.setResponseTypes(List.of());
        built.setGrantTypes(List.of(GrantType.TOKEN_EXCHANGE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS));
        built.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT, ClientAuthenticationMethod.NONE));
        built.setTokenEndpointJWSAlgs(ALGORITHMS);
        built.setIntrospectionEndpointAuthMethods(confidential);
        built.setIntrospectionEndpointJWSAlgs(ALGORITHMS);
        built.setRevocationEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT, ClientAuthenticationMethod.NONE));
        built.setRevocationEndpointJWSAlgs(ALGORITHMS);
        built.setDPoPJWSAlgs(ALGORITHMS);
        this.metadata = built.toJSONObject().toJSONString();
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
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = {
                                                "issuer",
                                                "token_endpoint",
                                                "introspection_endpoint",
                                                "revocation_endpoint",
                                                "jwks_uri",
                                                "grant_types_supported",
                                            },
                                            properties = {
                                                @SchemaProperty(
                                                        name = "issuer",
                                                        type = SchemaType.STRING,
                                                        format = "uri"),
                                                @SchemaProperty(
                                                        name = "token_endpoint",
                                                        type = SchemaType.STRING,
                                                        format = "uri"),
                                                @SchemaProperty(
                                                        name = "introspection_endpoint",
                                                        type = SchemaType.STRING,
                                                        format = "uri"),
                                                @SchemaProperty(
                                                        name = "revocation_endpoint",
                                                        type = SchemaType.STRING,
                                                        format = "uri"),
                                                @SchemaProperty(
                                                        name = "jwks_uri",
                                                        type = SchemaType.STRING,
                                                        format = "uri"),
                                                @SchemaProperty(
                                                        name = "response_types_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "grant_types_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "token_endpoint_auth_methods_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "token_endpoint_auth_signing_alg_values_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "introspection_endpoint_auth_methods_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name =
                                                                "introspection_endpoint_auth_signing_alg_values_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "revocation_endpoint_auth_methods_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "revocation_endpoint_auth_signing_alg_values_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                                @SchemaProperty(
                                                        name = "dpop_signing_alg_values_supported",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class),
                                            })))
    public Response read() {
        return Response.ok(metadata)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
