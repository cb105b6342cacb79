package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.signingkey.SigningKeys;
import lv.viis.chassis.settings.IssuerSettings;

/** Writes rights down as an access token (RFC 9068). */
@ApplicationScoped
class SignToken {

    /** The media type without its prefix (RFC 9068, 2.1). */
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private static final Duration LONGEST_LIFETIME = Duration.ofSeconds(300);

    /**
     * An access token.
     *
     * @param lifetime in seconds from its issue
     * @param isBound whether it is good only with a proof of a key (RFC 9449)
     */
    record Signed(String token, long lifetime, boolean isBound) {

        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    /**
     * In whose hands a token is.
     *
     * @param acr the level of assurance of the login; null where nobody logged in
     */
    record Holder(Requester requester, String acr) {}

    private final SigningKeys keys;
    private final String issuer;
    private final Duration lifetime;

    SignToken(SigningKeys keys, TokenSettings settings, IssuerSettings whose) {
        this.keys = keys;
        this.issuer = whose.issuer();
        this.lifetime = settings.lifetime().compareTo(LONGEST_LIFETIME) < 0 ? settings.lifetime() : LONGEST_LIFETIME;
    }

    /** @throws ExchangeRefused if the rights were read too long ago to be signed */
    Signed sign(Rights rights, Holder holder, Set<String> audience) {
        var key = keys.current();
        var issuedAt = rights.at().getEpochSecond();
        var end = Math.min(rights.end(lifetime).getEpochSecond(), issuedAt + lifetime.toSeconds());
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(rights.personId().toString())
                .audience(List.copyOf(audience))
                .issueTime(Date.from(Instant.ofEpochSecond(issuedAt)))
                .expirationTime(Date.from(Instant.ofEpochSecond(end)))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", holder.requester().client().id())
                .claim("roles", rights.roles())
                .claim("grants", rights.grantIds().stream().map(UUID::toString).toList())
                .claim("epoch", rights.epoch());
        if (!rights.scope().toString().isEmpty()) {
            claims.claim("scope", rights.scope().toString());
        }
        if (holder.acr() != null) {
            claims.claim("acr", holder.acr());
        }
        if (holder.requester().keyThumbprint() != null) {
            claims.claim("cnf", Map.of("jkt", holder.requester().keyThumbprint()));
        }
        if (rights.actor() != null) {
            claims.claim(
                    "act",
                    Map.of(
                            "sub", rights.actor().personId().toString(),
                            "epoch", rights.actor().epoch()));
        }
        var token = key.sign(ACCESS_TOKEN, claims.build());
        // Checked last, so that a pause of the process before this line is noticed.
        rights.requireFresh(System.nanoTime());
        return new Signed(token, end - issuedAt, holder.requester().keyThumbprint() != null);
    }
}
