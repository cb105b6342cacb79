package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;

/** The assertion by which a confidential client proves who it is (RFC 7523); every part can be made wrong. */
final class Assertion {

    private final JWTClaimsSet.Builder claims;
    private JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("portal-1");
    private ECKey key;

    private Assertion(String client, ECKey key) {
        this.key = key;
        this.claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(Tokens.ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    static Assertion ofPortal() {
        try {
            return new Assertion(Provider.PORTAL, ECKey.parse(System.getProperty(Provider.PORTAL_KEY)));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static Assertion of(String client, ECKey key) {
        return new Assertion(client, key).header(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()));
    }

    Assertion claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    Assertion expiresIn(long seconds) {
        claims.expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
        return this;
    }

    Assertion header(JWSHeader.Builder value) {
        header = value;
        return this;
    }

    Assertion type(String value) {
        header.type(new JOSEObjectType(value));
        return this;
    }

    Assertion key(ECKey value) {
        key = value;
        return this;
    }

    JWTClaimsSet claims() {
        return claims.build();
    }

    String sign() {
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
