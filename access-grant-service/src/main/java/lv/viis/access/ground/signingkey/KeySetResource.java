package lv.viis.access.ground.signingkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives the public keys by which every service verifies access tokens. */
@Path("/oauth2/jwks")
@Tag(name = "Tokens")
class KeySetResource {

    /** Public keys (RFC 7517, 5), as the document describes them; they are written by the library that made them. */
    record KeySet(List<Key> keys) {}

    /**
     * A public key: an elliptic one has {@code crv}, {@code x} and {@code y}, one of RSA {@code n} and {@code e}.
     *
     * @param kty {@code EC} or {@code RSA}
     * @param kid by which a token names it
     * @param use {@code sig}
     * @param alg {@code ES256} or {@code RS256}
     * @param iat when it was made, seconds since 1970, UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicKey")
    record Key(
            String kty,
            String kid,
            @Nullable String use,
            @Nullable String alg,
            @Nullable Long iat,
            @Nullable Long nbf,
            @Nullable Long exp,
            @Nullable String crv,
            @Nullable String x,
            @Nullable String y,
            @Nullable String n,
            @Nullable String e) {}

    private final SigningKeys keys;

    KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces("application/jwk-set+json")
    @Operation(
            summary = "Keys that verify access tokens",
            description = "Those that sign now, soon, or signed what is still at large, as a JWK set (RFC 7517).")
    @APIResponse(
            responseCode = "200",
            description = "The public keys",
            content = @Content(mediaType = "application/jwk-set+json", schema = @Schema(implementation = KeySet.class)))
    public Response read() {
        return Response.ok(keys.published().toString(true))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
