package lv.viis.access.tokens.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Measures what signing and verifying an access token costs, with the libraries that services sign and verify with.
 * Run with the JVM flags that are to be judged, with "native" for the native library; prints them beside the figures.
 */
final class SigningCost {

    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 1_000;

    private SigningCost() {}

    public static void main(String... args) throws Exception {
        if (List.of(args).contains("native")) {
            AmazonCorrettoCryptoProvider.install();
        }
        System.out.println(Security.getProviders()[0].getInfo() + ", Java " + Runtime.version() + ", flags "
                + ManagementFactory.getRuntimeMXBean().getInputArguments());
        measure(SignatureAlgorithm.RS256, pair(new RSAKeyGenerator(2048).generate()));
        measure(SignatureAlgorithm.ES256, pair(new ECKeyGenerator(Curve.P_256).generate()));
        measure(
                SignatureAlgorithm.EDDSA,
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    private static KeyPair pair(AsymmetricJWK key) throws JOSEException {
        return key.toKeyPair();
    }

    private static void measure(SignatureAlgorithm algorithm, KeyPair keys)
            throws GeneralSecurityException, JoseException {
        var sign = new long[WARM_UP + MEASURED];
        var verify = new long[WARM_UP + MEASURED];
        var length = 0;
        for (var i = 0; i < sign.length; i++) {
            var begin = System.nanoTime();
            var token = sign(algorithm, keys);
            var signed = System.nanoTime();
            verify(token, keys);
            sign[i] = signed - begin;
            verify[i] = System.nanoTime() - signed;
            length = token.length();
        }
        System.out.printf(
                "%s sign p50 %.3f ms, verify p50 %.3f ms, token %d characters%n",
                algorithm.getAlgorithm(), median(sign), median(verify), length);
    }

    private static String sign(SignatureAlgorithm algorithm, KeyPair keys) {
        var now = Instant.now().getEpochSecond();
        return Jwt.claims()
                .issuer("http://127.0.0.1:8083")
                .subject(UUID.randomUUID().toString())
                .audience("registration-service")
                .issuedAt(now)
                .expiresAt(now + 300)
                .claim("scope", "organisation:" + UUID.randomUUID())
                .claim("roles", List.of("INSTITUTION_EDITOR"))
                .claim("grants", List.of(UUID.randomUUID().toString()))
                .claim("epoch", 1_795_372_800_123L)
                .jws()
                .header("typ", "at+jwt")
                .keyId("measured")
                .algorithm(algorithm)
                .sign(keys.getPrivate());
    }

    private static void verify(String token, KeyPair keys) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        jws.setKey(keys.getPublic());
        if (!jws.verifySignature()) {
            throw new IllegalStateException("not verified");
        }
    }

    private static double median(long[] nanos) {
        var measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
        Arrays.sort(measured);
        return measured[MEASURED / 2] / 1e6;
    }
}
