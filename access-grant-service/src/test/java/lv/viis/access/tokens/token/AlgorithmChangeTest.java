package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The crossing from one algorithm of token signing to another, as operators walk it: published, then signed with. */
@QuarkusTest
@Tag("F17")
class AlgorithmChangeTest {

    @ConfigProperty(name = "viis.access.keys-dir")
    Path directory;

    @Test
    void a_key_of_another_algorithm_is_published_then_signs_and_tokens_of_before_stay_good() throws Exception {
        var file = directory.resolve("signing-keys.jwks");
        var before = Files.readString(file);
        var next = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .issueTime(new Date())
                .keyIDFromThumbprint(true)
                .generate();
        try {
            put(file, before, next);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> given().get("/oauth2/jwks")
                            .then()
                            .body("keys.kid", hasItem(next.getKeyID()))
                            .body("keys.find { it.kid == '" + next.getKeyID() + "' }.alg", equalTo("ES256")));
            var old = Exchange.of(Provider.login()).token();
            assertEquals(JWSAlgorithm.RS256, SignedJWT.parse(old).getHeader().getAlgorithm());

            put(
                    file,
                    before,
                    new ECKey.Builder(next)
                            .notBeforeTime(Date.from(Instant.now()))
                            .build());
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                var token = SignedJWT.parse(Exchange.of(Provider.login()).token());
                assertEquals(next.getKeyID(), token.getHeader().getKeyID());
                assertEquals(JWSAlgorithm.ES256, token.getHeader().getAlgorithm());
            });
            counts(Exchange.of(Provider.login()).token());
            counts(old);
        } finally {
            Files.writeString(file, before);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> SignedJWT.parse(Exchange.of(Provider.login()).token())
                            .getHeader()
                            .getAlgorithm()
                            .equals(JWSAlgorithm.RS256));
        }
    }

    private static void counts(String token) {
        given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", Assertion.ofPortal().sign())
                .post("/oauth2/introspect")
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
    }

    private static void put(Path file, String keys, JWK added) throws Exception {
        var all = new ArrayList<>(JWKSet.parse(keys).getKeys());
        all.add(added);
        var draft = Files.createTempFile(file.getParent(), "keys", ".draft");
        try {
            Files.writeString(draft, new JWKSet(all).toString(false));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }
}
