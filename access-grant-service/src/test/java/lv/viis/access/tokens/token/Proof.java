package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;

/** The proof that a client holds a key (DPoP, RFC 9449); every part can be made wrong. */
final class Proof {

    private final ECKey key;
    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issueTime(new Date())
            .claim("htm", "POST")
            .claim("htu", Tokens.ISSUER + "/oauth2/token");
    private final JWSHeader.Builder header =
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("dpop+jwt"));

    private Proof(ECKey key) {
        this.key = key;
        header.jwk(key.toPublicJWK());
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Proof of(ECKey key) {
        return new Proof(key);
    }

    /** For a call of a service with the token. */
    static Proof of(ECKey key, String method, String uri, String token) {
        return new Proof(key).claim("htm", method).claim("htu", uri).claim("ath", hash(token));
    }

    Proof claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    Proof issuedAt(Instant at) {
        claims.issueTime(Date.from(at));
        return this;
    }

    Proof type(String value) {
        header.type(value == null ? null : new JOSEObjectType(value));
        return this;
    }

    Proof jwk(JWK value) {
        header.jwk(value);
        return this;
    }

    String sign() {
        try {
            var proof = new SignedJWT(header.build(), claims.build());
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(String token) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
