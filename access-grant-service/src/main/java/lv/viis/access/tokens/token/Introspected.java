package lv.viis.access.tokens.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a token (RFC 7662, 2.2): of one that does not count, and of a refresh token, no more than {@code active}.
 *
 * @param active whether it counts now
 * @param tokenType {@code Bearer} or {@code DPoP}
 * @param exp when it ends, seconds since 1970, UTC
 * @param iat when it was issued, seconds since 1970, UTC
 * @param iss who issued it
 * @param sub the person, or the system, whose rights it carries
 * @param aud the services it is good for
 * @param clientId the client it was issued to
 * @param scope {@code country} or {@code organisation:<uuid>}; absent if it carries no right
 * @param roles in that scope
 * @param grants on which the roles rest
 * @param acr how sure the login was
 * @param act who acts with it, if that is a deputy
 * @param cnf the key it is bound to
 * @param epoch of who acts; a lower one than the present counts no longer
 * @param jti its own id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Introspected(
        boolean active,
        @JsonProperty("token_type") @Nullable String tokenType,
        @Nullable Long exp,
        @Nullable Long iat,
        @Nullable String iss,
        @Nullable String sub,
        @Nullable List<String> aud,
        @JsonProperty("client_id") @Nullable String clientId,
        @Nullable String scope,
        @Nullable List<String> roles,
        @Nullable List<String> grants,
        @Nullable String acr,
        @Nullable Actor act,
        @Nullable BoundKey cnf,
        @Nullable Long epoch,
        @Nullable String jti) {

    /**
     * Who acts in another's place.
     *
     * @param sub the deputy
     */
    @Schema(name = "TokenActor", requiredProperties = "sub")
    record Actor(String sub) {}

    /**
     * The key that a caller has to prove (RFC 9449, 6.1).
     *
     * @param jkt its thumbprint (RFC 7638)
     */
    @Schema(name = "TokenKey", requiredProperties = "jkt")
    record BoundKey(String jkt) {}

    static Introspected bare(boolean active) {
        return new Introspected(
                active, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param claims of a token that counts */
    static Introspected of(JWTClaimsSet claims) {
        try {
            var actor = claims.getJSONObjectClaim("act");
            var key = claims.getJSONObjectClaim("cnf");
            return new Introspected(
                    true,
                    key == null ? "Bearer" : "DPoP",
                    claims.getExpirationTime().toInstant().getEpochSecond(),
                    claims.getIssueTime().toInstant().getEpochSecond(),
                    claims.getIssuer(),
                    claims.getSubject(),
                    claims.getAudience(),
                    claims.getStringClaim("client_id"),
                    claims.getStringClaim("scope"),
                    claims.getStringListClaim("roles"),
                    claims.getStringListClaim("grants"),
                    claims.getStringClaim("acr"),
                    actor == null ? null : new Actor(text(actor, "sub")),
                    key == null ? null : new BoundKey(text(key, "jkt")),
                    claims.getLongClaim("epoch"),
                    claims.getJWTID());
        } catch (ParseException e) {
            // It was issued here, and judged to count.
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, Object> claim, String name) {
        return (String) claim.get(name);
    }
}
