package lv.viis.access.tokens.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the endpoints of this authorization server are, and what they take (RFC 8414, 2).
 *
 * @param issuer the {@code iss} of its tokens, and the {@code aud} of a client's assertion
 * @param tokenEndpoint where tokens are got
 * @param introspectionEndpoint where services ask about a token (RFC 7662)
 * @param revocationEndpoint where a login is ended (RFC 7009)
 * @param jwksUri the keys that sign its tokens
 * @param responseTypesSupported none: there is no authorization endpoint, people log in elsewhere
 * @param grantTypesSupported ways to a token
 * @param tokenEndpointAuthMethodsSupported how a client proves there who it is; {@code none} for public ones
 * @param tokenEndpointAuthSigningAlgValuesSupported what a client may sign with there
 * @param introspectionEndpointAuthMethodsSupported the same for questions about tokens
 * @param introspectionEndpointAuthSigningAlgValuesSupported what a client may sign with there
 * @param revocationEndpointAuthMethodsSupported the same for ending a login
 * @param revocationEndpointAuthSigningAlgValuesSupported what a client may sign with there
 * @param dpopSigningAlgValuesSupported what a DPoP proof may be signed with (RFC 9449, 5.1)
 */
record AuthorizationServer(
        @Schema(format = "uri") String issuer,

        @Schema(format = "uri") @JsonProperty("token_endpoint")
        String tokenEndpoint,

        @Schema(format = "uri") @JsonProperty("introspection_endpoint")
        String introspectionEndpoint,

        @Schema(format = "uri") @JsonProperty("revocation_endpoint")
        String revocationEndpoint,

        @Schema(format = "uri") @JsonProperty("jwks_uri") String jwksUri,
        @JsonProperty("response_types_supported") List<String> responseTypesSupported,
        @JsonProperty("grant_types_supported") List<String> grantTypesSupported,

        @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> tokenEndpointAuthMethodsSupported,

        @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
        List<String> tokenEndpointAuthSigningAlgValuesSupported,

        @JsonProperty("introspection_endpoint_auth_methods_supported")
        List<String> introspectionEndpointAuthMethodsSupported,

        @JsonProperty("introspection_endpoint_auth_signing_alg_values_supported")
        List<String> introspectionEndpointAuthSigningAlgValuesSupported,

        @JsonProperty("revocation_endpoint_auth_methods_supported")
        List<String> revocationEndpointAuthMethodsSupported,

        @JsonProperty("revocation_endpoint_auth_signing_alg_values_supported")
        List<String> revocationEndpointAuthSigningAlgValuesSupported,

        @JsonProperty("dpop_signing_alg_values_supported") List<String> dpopSigningAlgValuesSupported) {}
