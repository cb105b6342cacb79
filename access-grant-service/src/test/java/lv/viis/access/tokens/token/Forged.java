package lv.viis.access.tokens.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.viis.chassis.testing.Tokens;

/** An access token written by hand, so that no library straightens what is meant to be crooked. */
final class Forged {

    static final UUID PERSON = UUID.randomUUID();

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String rawHeader;
    private String rawClaims;

    private Forged() {
        var now = Instant.now().getEpochSecond();
        header.put("typ", "at+jwt");
        header.put("alg", "RS256");
        header.put("kid", "test");
        claims.put("iss", Tokens.ISSUER);
        claims.put("sub", PERSON.toString());
        claims.put("aud", List.of("access-grant-service"));
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("client_id", "test");
        claims.put("roles", List.of("IZM_ACCESS_OFFICER"));
        claims.put("grants", List.of());
        claims.put("scope", "country");
        claims.put("epoch", 5);
    }

    /** Good in every part. */
    static Forged token() {
        return new Forged();
    }

    Forged head(String name, Object value) {
        header.put(name, value);
        return this;
    }

    Forged noHead(String name) {
        header.remove(name);
        return this;
    }

    Forged claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    Forged no(String name) {
        claims.remove(name);
        return this;
    }

    /** A member put before all others, whatever they are called. */
    Forged doubled(String member) {
        rawClaims = "{" + member + "," + json(claims).substring(1);
        return this;
    }

    Forged doubledHead(String member) {
        rawHeader = "{" + member + "," + json(header).substring(1);
        return this;
    }

    Forged rawClaims(String value) {
        rawClaims = value;
        return this;
    }

    String sign() {
        return sign("SHA256withRSA", ownKey());
    }

    String sign(String algorithm, PrivateKey key) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content().getBytes(StandardCharsets.US_ASCII));
            return content() + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String hmac(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content() + "." + base64(mac.doFinal(content().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Header and claims without a signature. */
    String content() {
        return base64(rawHeader == null ? json(header) : rawHeader) + "."
                + base64(rawClaims == null ? json(claims) : rawClaims);
    }

    /** The key that the service believes. */
    static PrivateKey ownKey() {
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty("viis.test.token.key"));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Map<String, Object> members) {
        try {
            return new ObjectMapper().writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
