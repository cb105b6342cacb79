package lv.viis.access.ground.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How access tokens are signed. Each key is made for one of these and says so ({@code alg}, RFC 7517, 4.4); what a token
 * says of itself chooses nothing. Both are of those that every service verifies with, so that a change is a rotation.
 */
enum KeyAlgorithm {
    RS256(JWSAlgorithm.RS256) {
        @Override
        JWKGenerator<? extends JWK> generator() {
            return new RSAKeyGenerator(2048);
        }
    },
    ES256(JWSAlgorithm.ES256) {
        @Override
        JWKGenerator<? extends JWK> generator() {
            return new ECKeyGenerator(Curve.P_256);
        }
    };

    static final Set<JWSAlgorithm> NAMES =
            Arrays.stream(values()).map(each -> each.name).collect(Collectors.toUnmodifiableSet());

    private final JWSAlgorithm name;

    KeyAlgorithm(JWSAlgorithm name) {
        this.name = name;
    }

    abstract JWKGenerator<? extends JWK> generator();

    /** @throws IllegalArgumentException if the key is for none of them */
    static KeyAlgorithm of(JWK key) {
        return valueOf(key.getAlgorithm().getName());
    }

    JWK generate(Instant now) {
        try {
            return generator()
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(name)
                    .issueTime(Date.from(now))
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key with other times; null for none. */
    static JWK with(JWK key, Date from, Date until) {
        return key instanceof RSAKey rsa
                ? new RSAKey.Builder(rsa)
                        .notBeforeTime(from)
                        .expirationTime(until)
                        .build()
                : new ECKey.Builder(key.toECKey())
                        .notBeforeTime(from)
                        .expirationTime(until)
                        .build();
    }
}
