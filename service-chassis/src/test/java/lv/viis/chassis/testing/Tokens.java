package lv.viis.chassis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as access-grant issues them, for tests; every claim can be made wrong. */
public final class Tokens {

    public static final String ISSUER = "https://issuer.test";

    /** A second key of the published set, for tests that withdraw one. */
    public static final String OTHER_KEY_ID = "test-2";

    /** Of the key that signs with the other algorithm. */
    public static final String ELLIPTIC_KEY_ID = "viis-elliptic-test-key";

    public static final String KEY_ID = "test";
    private static final String KEY = "viis.test.token.key";
    private static final String ELLIPTIC_KEY = "viis.test.token.elliptic-key";
    private static final String LOCATION = "viis.test.token.jwks";

    private final UUID person;
    private String type = "at+jwt";
    private String scope;
    private String issuer = ISSUER;
    private String audience;
    private final List<String> roles = new ArrayList<>();
    private final List<String> grants = new ArrayList<>();
    private long epoch;
    private Map<String, Object> actor;
    private Instant issuedAt = Instant.now();
    private String keyId = KEY_ID;
    private boolean elliptic;

    private Tokens(UUID person) {
        this.person = person;
    }

    public static Tokens of(UUID person) {
        return new Tokens(person);
    }

    public Tokens roles(String... names) {
        roles.addAll(List.of(names));
        return this;
    }

    public Tokens country() {
        scope = "country";
        return this;
    }

    public Tokens organisation(UUID id) {
        scope = "organisation:" + id;
        return this;
    }

    public Tokens grant(UUID id) {
        grants.add(id.toString());
        return this;
    }

    public Tokens epoch(long value) {
        epoch = value;
        return this;
    }

    /** The deputy who acts for the person. */
    public Tokens actor(UUID deputy, long value) {
        return actor(Map.of("sub", deputy.toString(), "epoch", value));
    }

    public Tokens actor(Map<String, Object> claim) {
        actor = claim;
        return this;
    }

    public Tokens issuedAt(Instant value) {
        issuedAt = value;
        return this;
    }

    public Tokens type(String value) {
        type = value;
        return this;
    }

    /** @param value null for a token that does not name its key */
    public Tokens keyId(String value) {
        keyId = value;
        return this;
    }

    /** Signed with the key of the other algorithm (ES256), and named after it. */
    public Tokens elliptic() {
        elliptic = true;
        return keyId(ELLIPTIC_KEY_ID);
    }

    public Tokens issuer(String value) {
        issuer = value;
        return this;
    }

    public Tokens audience(String value) {
        audience = value;
        return this;
    }

    public String sign() {
        var claims = Jwt.claims()
                .issuer(issuer)
                .subject(person.toString())
                .audience(Set.of(
                        audience != null
                                ? audience
                                : ConfigProvider.getConfig().getValue("viis.service.name", String.class)))
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plusSeconds(300))
                .claim("jti", UUID.randomUUID().toString())
                .claim("client_id", "test")
                .claim("roles", roles)
                .claim("grants", grants)
                .claim("epoch", epoch);
        if (scope != null) {
            claims.claim("scope", scope);
        }
        if (actor != null) {
            claims.claim("act", actor);
        }
        var signature = claims.jws().header("typ", type);
        if (keyId != null) {
            signature.keyId(keyId);
        }
        return elliptic
                ? signature.algorithm(SignatureAlgorithm.ES256).sign(ellipticKey())
                : signature.sign(privateKey());
    }

    /** The location of a key set with the public key. */
    static String publicKeyLocation() {
        if (System.getProperty(LOCATION) == null) {
            try {
                var pair = generate();
                var file = Files.createTempFile("viis-test-jwks", ".json");
                file.toFile().deleteOnExit();
                var elliptic = new ECKeyGenerator(Curve.P_256)
                        .keyID(ELLIPTIC_KEY_ID)
                        .algorithm(JWSAlgorithm.ES256)
                        .generate();
                Files.writeString(file, jwks((RSAPublicKey) pair.getPublic(), elliptic));
                System.setProperty(
                        KEY,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(ELLIPTIC_KEY, elliptic.toJSONString());
                System.setProperty(LOCATION, file.toUri().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
        return Path.of(java.net.URI.create(System.getProperty(LOCATION)))
                .toUri()
                .toString();
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA", NativeProvider.get());
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(KEY))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey ellipticKey() {
        try {
            return ECKey.parse(System.getProperty(ELLIPTIC_KEY)).toPrivateKey();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwks(RSAPublicKey key, ECKey elliptic) {
        return "{\"keys\":[" + jwk(KEY_ID, key) + "," + jwk(OTHER_KEY_ID, key) + ","
                + elliptic.toPublicJWK().toJSONString() + "]}";
    }

    private static String jwk(String id, RSAPublicKey key) {
        return """
                {"kty":"RSA","kid":"%s","use":"sig","alg":"RS256","n":"%s","e":"%s"}""".formatted(id, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
