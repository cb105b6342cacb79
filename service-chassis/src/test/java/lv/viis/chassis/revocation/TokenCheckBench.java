package lv.viis.chassis.revocation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import java.lang.management.ManagementFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;

/**
 * Measures what each request of a service pays for its token: signature, claims, type, epoch among 100,000 known ones,
 * and whether the scope covers an organisation. Nothing is cached between two checks. CPU time of the
 * thread, so that other load of the machine does not count.
 */
final class TokenCheckBench {

    private static final int WARM_UP = 30_000;
    private static final int CHECKS = 100_000;

    private TokenCheckBench() {}

    public static void main(String[] arguments) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var parser = new DefaultJWTParser(context(pair), new DefaultJWTCallerPrincipalFactory());
        var epochs = new Epochs(Clock.systemUTC());
        for (var i = 0; i < 100_000; i++) {
            epochs.raise(UUID.randomUUID(), i);
        }
        var rules = new TokenRules(epochs, new WithdrawnKeys(), null, new ObjectMapper(), new SimpleMeterRegistry());
        var school = UUID.randomUUID();
        var municipality = UUID.randomUUID();
        var token = token(pair, municipality);
        var cpu = ManagementFactory.getThreadMXBean();
        var nanos = new long[CHECKS];
        for (var i = -WARM_UP; i < CHECKS; i++) {
            if (i % 500 == 0) {
                epochs.beat(Instant.now());
                token = token(pair, municipality);
            }
            var start = cpu.getCurrentThreadCpuTime();
            var read = parser.parse(token);
            rules.check(read);
            var covered = Scope.parse(read.getClaim("scope")).covers(school, municipality);
            var end = cpu.getCurrentThreadCpuTime();
            if (!covered) {
                throw new IllegalStateException("the scope does not cover what it must");
            }
            if (i >= 0) {
                nanos[i] = end - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "token and scope check in process, CPU time, %,d checks, token of %d bytes, flags %s%n",
                CHECKS, token.length(), ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.out.printf(
                "p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, max %.3f ms%n",
                millis(nanos, 0.50), millis(nanos, 0.95), millis(nanos, 0.99), nanos[CHECKS - 1] / 1e6);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)] / 1e6;
    }

    private static JWTAuthContextInfo context(KeyPair pair) {
        var context = new JWTAuthContextInfo(pair.getPublic(), "https://issuer.test");
        context.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        context.setExpectedAudience(Set.of("registration-service"));
        context.setMaxTimeToLiveSecs(300L);
        context.setGroupsPath("roles");
        return context;
    }

    private static String token(KeyPair pair, UUID municipality) {
        var now = Instant.now();
        return Jwt.claims()
                .issuer("https://issuer.test")
                .subject(UUID.randomUUID().toString())
                .audience(Set.of(
                        "institution-registry-service",
                        "registration-service",
                        "access-grant-service",
                        "support-ticket-service"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("jti", UUID.randomUUID().toString())
                .claim("client_id", "viis-script")
                .claim("roles", List.of("MUNICIPALITY_SPECIALIST"))
                .claim("grants", List.of(UUID.randomUUID().toString()))
                .claim("epoch", now.toEpochMilli())
                .claim("scope", "organisation:" + municipality)
                .jws()
                .header("typ", "at+jwt")
                .keyId("1")
                .sign(pair.getPrivate());
    }
}
