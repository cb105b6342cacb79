package lv.viis.local.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import lv.viis.local.person.DemoPerson;

/** Makes ID tokens; its key lives in the data directory. */
final class IdTokens {

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;

    /** The level of assurance that VIIS asks for. */
    static final String HIGH = "high";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final String issuer;
    private final RSAKey key;
    private final Clock clock;

    IdTokens(String issuer, Path keyFile, Clock clock) {
        this.issuer = issuer;
        this.key = key(keyFile);
        this.clock = clock;
    }

    private static RSAKey key(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey made = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .generate();
            Files.createDirectories(file.getParent());
            Files.writeString(file, made.toJSONString());
            return made;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (JOSEException | ParseException cause) {
            throw new IllegalStateException("The OIDC provider's key in " + file + " cannot be used", cause);
        }
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** @param ageSeconds how long ago the person logged in and the token was made */
    String issue(DemoPerson person, String client, String nonce, String acr, long ageSeconds) {
        Instant at = clock.instant().minusSeconds(ageSeconds);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(UUID.nameUUIDFromBytes(person.id().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .audience(client)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(at))
                .expirationTime(Date.from(at.plus(LIFE)))
                .claim("auth_time", at.getEpochSecond())
                .claim("nonce", nonce)
                .claim("acr", acr)
                .claim("personal_code", person.personalCode())
                .claim("given_name", person.givenName())
                .claim("family_name", person.familyName())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(ALGORITHM).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
        return token.serialize();
    }
}
