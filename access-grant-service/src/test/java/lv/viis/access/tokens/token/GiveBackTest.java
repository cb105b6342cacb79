package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
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

/** A token cannot be signed after its login was spent: nobody has to log in again over that. */
@QuarkusTest
@Tag("F18")
class GiveBackTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    @ConfigProperty(name = "viis.access.keys-dir")
    Path directory;

    @Test
    void a_login_is_good_once_more_and_then_no_more() throws Exception {
        var login = Provider.login().sign();
        whileNothingCanBeSigned(() -> {
            Exchange.of(login).send().statusCode(500);
            Exchange.of(login).send().statusCode(500);
        });
        Exchange.of(login).send().statusCode(200);
        Exchange.of(login)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"))
                .body("error_description", containsString("exchanged before"));
    }

    @Test
    void the_proof_that_came_with_it_is_not_given_back() throws Exception {
        ECKey key = Proof.newKey();
        var login = Provider.login().sign();
        var proof = Proof.of(key).sign();
        whileNothingCanBeSigned(
                () -> Exchange.of(login).header("DPoP", proof).send().statusCode(500));
        // Whoever saw the request may send it again as it was; its client makes a proof for each (RFC 9449, 11.1).
        Exchange.of(login)
                .header("DPoP", proof)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"))
                .body("error_description", containsString("used before"));
        Exchange.of(login).proving(Proof.of(key)).send().statusCode(200);
    }

    /** A key that no library signs with stands first in the file. */
    private void whileNothingCanBeSigned(Runnable act) throws Exception {
        var file = directory.resolve("signing-keys.jwks");
        var before = Files.readString(file);
        var useless = new RSAKeyGenerator(1024, true)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .notBeforeTime(Date.from(Instant.now()))
                .keyIDFromThumbprint(true)
                .generate();
        var keys = new ArrayList<>(JWKSet.parse(before).getKeys());
        keys.add(useless);
        try {
            put(file, new JWKSet(keys).toString(false));
            await().atMost(SECONDS)
                    .untilAsserted(
                            () -> given().get("/oauth2/jwks").then().body("keys.kid", hasItem(useless.getKeyID())));
            act.run();
        } finally {
            put(file, before);
            await().atMost(SECONDS)
                    .until(() -> Exchange.of(Provider.login()).send().extract().statusCode() == 200);
        }
    }

    private static void put(Path file, String keys) throws Exception {
        var draft = Files.createTempFile(file.getParent(), "keys", ".draft");
        Files.writeString(draft, keys);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
