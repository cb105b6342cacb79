package lv.viis.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lv.viis.local.LocalSuite;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.part.Service;

/**
 * How many tokens a second access-grant gives for ID tokens, each exchanged once for a scope of the country, beside how
 * many Keycloak gives for a client's secret: in turns, on the same cores, under the same JVM flags, from the same client.
 */
final class TokenRate {

    private static final int CALLERS = 8;
    private static final Duration ROUND = Duration.ofSeconds(10);

    /** A service is warm when so many rounds in a row were not faster than all before by more than this. */
    private static final double STEADY = 1.03;

    private static final int STEADY_ROUNDS = 4;
    private static final int LONGEST_WARM_UP = 24;

    /** What the first round may give; each later one twice what the fastest did. */
    private static final double FIRST_PER_SECOND = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalSuite suite;
    private final RSAKey providerKey;
    private final ConcurrentLinkedQueue<String> logins = new ConcurrentLinkedQueue<>();
    private double fastest = FIRST_PER_SECOND;

    /** Of one of the two. */
    private interface Round {

        /** @return tokens a second */
        double rate() throws Exception;
    }

    TokenRate(LocalSuite suite, Path data) throws IOException, ParseException {
        this.suite = suite;
        this.providerKey = RSAKey.parse(Files.readString(data.resolve("oidc-key.json")));
    }

    void run(Keycloak keycloak, int rounds) throws Exception {
        var exchange = URI.create(suite.url(Service.ACCESS_GRANT) + "/oauth2/token");
        Round theirRound = () -> rate(keycloak.tokenEndpoint(), () -> Keycloak.FORM, ROUND);
        Round ourRound = () -> {
            prepare();
            var rate = rate(exchange, this::form, ROUND);
            fastest = Math.max(fastest, rate);
            return rate;
        };
        warmUp("Keycloak", theirRound);
        warmUp("token exchange", ourRound);
        var ratios = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var theirs = theirRound.rate();
            var ours = ourRound.rate();
            ratios[round] = ours / theirs;
            System.out.printf(
                    "round %d: token exchange %.0f/s, Keycloak client credentials %.0f/s, ratio %.2f%n",
                    round + 1, ours, theirs, ratios[round]);
        }
        java.util.Arrays.sort(ratios);
        System.out.printf("median ratio %.2f%n", ratios[rounds / 2]);
    }

    /** The compilers of both take minutes; who is measured before they are done is measured with them. */
    private static void warmUp(String name, Round round) throws Exception {
        var best = 0.0;
        var steady = 0;
        for (var i = 1; i <= LONGEST_WARM_UP; i++) {
            var rate = round.rate();
            steady = rate < best * STEADY ? steady + 1 : 0;
            best = Math.max(best, rate);
            if (steady == STEADY_ROUNDS) {
                System.out.printf("%s is warm after %d rounds: %.0f/s%n", name, i, best);
                return;
            }
        }
        System.out.printf("%s still grows after %d rounds: %.0f/s%n", name, LONGEST_WARM_UP, best);
    }

    private double rate(URI endpoint, Supplier<String> form, Duration time) throws Exception {
        var given = new LongAdder();
        var end = System.nanoTime() + time.toNanos();
        var start = System.nanoTime();
        Callable<Void> caller = () -> {
            while (System.nanoTime() < end) {
                var body = form.get();
                if (body == null) {
                    throw new IllegalStateException("faster than foreseen: there are no logins left");
                }
                var answer = http.send(
                        HttpRequest.newBuilder(endpoint)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(
                            endpoint + " answered " + answer.statusCode() + " " + answer.body());
                }
                given.increment();
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(CALLERS, caller))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        return given.sum() / ((System.nanoTime() - start) / 1e9);
    }

    /** Enough ID tokens for a round, as the login would have given them; made before the clock runs. */
    private void prepare() {
        logins.clear();
        var count = (int) (2 * fastest * ROUND.toSeconds());
        IntStream.range(0, count).parallel().forEach(i -> logins.add(login()));
    }

    private String form() {
        var login = logins.poll();
        return login == null
                ? null
                : "grant_type=" + encoded("urn:ietf:params:oauth:grant-type:token-exchange")
                        + "&subject_token_type=" + encoded("urn:ietf:params:oauth:token-type:id_token")
                        + "&subject_token=" + login + "&client_id=" + OidcProvider.SCRIPT_CLIENT + "&scope=country";
    }

    private String login() {
        var now = Instant.now();
        var person = suite.people().get("access-officer");
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(providerKey.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(suite.oidc().toString())
                        .subject("bench")
                        .audience(OidcProvider.SCRIPT_CLIENT)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .claim("auth_time", now.getEpochSecond())
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("acr", "high")
                        .claim("personal_code", person.personalCode())
                        .build());
        try {
            token.sign(new RSASSASigner(providerKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
