package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** ID tokens as the test's login provider gives them; every part can be made wrong. */
final class Provider {

    static final String KEY = "viis.test.oidc.key";
    static final String ISSUER = "viis.test.oidc.issuer";
    static final String OIDC_CLIENT = "login-of-scripts";
    static final String CLIENT = "viis-script";
    static final String PORTAL_KEY = "viis.test.portal.key";
    static final String PORTAL = "viis-portal";
    static final String OIDC_CLIENT_OF_PORTAL = "login-of-portal";

    /** Old style, born 18xx: no living holder. */
    static final String CODE = "161175-19997";

    private final JWTClaimsSet.Builder claims;
    private JOSEObjectType type = JOSEObjectType.JWT;
    private String keyId = key().getKeyID();

    private Provider(String code) {
        var now = Instant.now();
        claims = new JWTClaimsSet.Builder()
                .issuer(System.getProperty(ISSUER))
                .subject("opaque")
                .jwtID(UUID.randomUUID().toString())
                .audience(OIDC_CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("auth_time", now.getEpochSecond())
                .claim("acr", "high")
                .claim("personal_code", code);
    }

    static Provider login(String code) {
        return new Provider(code);
    }

    static Provider login() {
        return login(CODE);
    }

    Provider claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    Provider issuedAt(Instant at) {
        claims.issueTime(Date.from(at));
        return this;
    }

    /** When the person logged in, however often the provider renewed the token since. */
    Provider authenticatedAt(Instant at) {
        return claim("auth_time", at.getEpochSecond());
    }

    Provider expiresAt(Instant at) {
        claims.expirationTime(Date.from(at));
        return this;
    }

    Provider audience(String... ids) {
        claims.audience(List.of(ids));
        return this;
    }

    Provider type(String value) {
        type = new JOSEObjectType(value);
        return this;
    }

    Provider keyId(String value) {
        keyId = value;
        return this;
    }

    JWTClaimsSet claims() {
        return claims.build();
    }

    String sign() {
        return sign(key());
    }

    String sign(RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(keyId)
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key() {
        try {
            return RSAKey.parse(System.getProperty(KEY));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
