package lv.viis.access.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.signingkey.SigningKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes rights down as an access token (RFC 9068). */
@ApplicationScoped
class SignToken {

    private static final Duration LONGEST_LIFETIME = Duration.ofSeconds(300);

    /**
     * An access token.
     *
     * @param lifetime in seconds from its issue
     */
    record Signed(String token, long lifetime) {

        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    private final SigningKeys keys;
    private final String issuer;
    private final Duration lifetime;

    SignToken(SigningKeys keys, TokenSettings settings, @ConfigProperty(name = "viis.token.issuer") String issuer) {
        this.keys = keys;
        this.issuer = issuer;
        this.lifetime = settings.lifetime().compareTo(LONGEST_LIFETIME) < 0 ? settings.lifetime() : LONGEST_LIFETIME;
    }

    /** @throws ExchangeRefused if the rights were read too long ago to be signed */
    Signed sign(Rights rights, String clientId, String acr, Set<String> audience) {
        var key = keys.current();
        var issuedAt = rights.at().getEpochSecond();
        var end = Math.min(rights.end(lifetime).getEpochSecond(), issuedAt + lifetime.toSeconds());
        var claims = Jwt.claims()
                .issuer(issuer)
                .subject(rights.personId().toString())
                .audience(audience)
                .issuedAt(issuedAt)
                .expiresAt(end)
                .claim("jti", UUID.randomUUID().toString())
                .claim("client_id", clientId)
                .claim("acr", acr)
                .claim("roles", rights.roles())
                .claim("grants", rights.grantIds().stream().map(UUID::toString).toList())
                .claim("epoch", rights.epoch());
        if (!rights.scope().toString().isEmpty()) {
            claims.claim("scope", rights.scope().toString());
        }
        var token = claims.jws()
                .header("typ", "at+jwt")
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key.key());
        // Asked last: a pause anywhere before this line counts.
        rights.requireFresh(System.nanoTime());
        return new Signed(token, end - issuedAt);
    }
}
