package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.jwk.ECKey;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens and refresh tokens that are bound to a key (DPoP, RFC 9449). */
@QuarkusTest
class BoundTokenTest {

    private static final ECKey KEY = Proof.newKey();

    @TestHTTPResource("/v1/me")
    URI me;

    /** What is done to the proof of a call: the call's address and the token are given. */
    record Call(String uri, String token) {}

    static Stream<Arguments> wrong_proofs() {
        return Stream.of(
                wrong("of another key", call -> Proof.of(Proof.newKey(), "GET", call.uri(), call.token())),
                wrong("of another method", call -> Proof.of(KEY, "POST", call.uri(), call.token())),
                wrong("of another address", call -> Proof.of(KEY, "GET", call.uri() + "/x", call.token())),
                wrong("of another service", call -> Proof.of(KEY, "GET", "https://elsewhere.test/v1/me", call.token())),
                wrong("of another token", call -> Proof.of(KEY, "GET", call.uri(), call.token() + "x")),
                wrong("of no token", call -> proof(call).claim("ath", null)),
                wrong("without an id", call -> proof(call).claim("jti", null)),
                wrong("without a time", call -> proof(call).claim("iat", null)),
                wrong(
                        "made long ago",
                        call -> proof(call).issuedAt(Instant.now().minusSeconds(40))),
                wrong("made ahead", call -> proof(call).issuedAt(Instant.now().plusSeconds(30))),
                wrong("of another type", call -> proof(call).type("JWT")),
                wrong("of no type", call -> proof(call).type(null)),
                wrong("without the key", call -> proof(call).jwk(null)),
                wrong(
                        "that names another key",
                        call -> proof(call).jwk(Proof.newKey().toPublicJWK())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_proofs")
    void a_wrong_proof_is_not_taken(String what, Function<Call, Proof> made) {
        var token = token();
        call(token, made.apply(new Call(me.toString(), token)).sign(), 401);
    }

    @Test
    void a_bound_token_is_good_with_a_proof_once() {
        var token = token();
        var proof = Proof.of(KEY, "GET", me.toString(), token).sign();
        call(token, proof, 200);
        call(token, proof, 401);
        call(token, Proof.of(KEY, "GET", me.toString(), token).sign(), 200);
    }

    @Test
    void a_bound_token_alone_is_worth_nothing() {
        var token = token();
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401).body("code", equalTo("invalid-token"));
        given().header("Authorization", "DPoP " + token)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
        given().header("Authorization", "Bearer " + token)
                .header("DPoP", Proof.of(KEY, "GET", me.toString(), token).sign())
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }

    @Test
    @Tag("F20")
    void a_proof_may_be_some_seconds_old() {
        var token = Exchange.of(Provider.login())
                .proving(Proof.of(KEY).issuedAt(Instant.now().minusSeconds(30)))
                .token();
        call(
                token,
                Proof.of(KEY, "GET", me.toString(), token)
                        .issuedAt(Instant.now().minusSeconds(10))
                        .sign(),
                200);
    }

    @Test
    void two_proofs_prove_nothing() {
        var token = token();
        given().header("Authorization", "DPoP " + token)
                .header(
                        "DPoP",
                        Proof.of(KEY, "GET", me.toString(), token).sign(),
                        Proof.of(KEY, "GET", me.toString(), token).sign())
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }

    @Test
    void the_token_endpoint_takes_no_wrong_proof() {
        refused(Proof.of(KEY).claim("htm", "GET").sign());
        refused(Proof.of(KEY)
                .claim("htu", "https://elsewhere.test/oauth2/token")
                .sign());
        refused(Proof.of(KEY).issuedAt(Instant.now().minusSeconds(75)).sign());
        refused(Proof.of(KEY).issuedAt(Instant.now().plusSeconds(45)).sign());
        refused(Proof.of(KEY).claim("jti", null).sign());
        refused(Proof.of(KEY).type("JWT").sign());
        refused(Proof.of(KEY).jwk(Proof.newKey().toPublicJWK()).sign());
        refused(Provider.login().sign());
        refused("nonsense");
        refused("x".repeat(9000));
        var proof = Proof.of(KEY);
        Exchange.of(Provider.login()).proving(proof).send().statusCode(200);
        Exchange.of(Provider.login())
                .proving(proof)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"));
    }

    @Test
    @Tag("S5")
    void who_is_not_known_makes_the_database_write_nothing() {
        var proof = Proof.of(KEY);
        var before = spent();
        Exchange.of(Provider.login().claim("iss", "https://elsewhere.test"))
                .proving(proof)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        assertEquals(before, spent());
        // Nor is the proof used up.
        Exchange.of(Provider.login()).proving(proof).send().statusCode(200);
        assertEquals(before + 2, spent());
    }

    @Test
    @Tag("S5")
    void a_proof_sent_twice_costs_no_login() {
        var proof = Proof.of(KEY);
        Exchange.of(Provider.login()).proving(proof).send().statusCode(200);
        var login = Provider.login();
        Exchange.of(login).proving(proof).send().statusCode(400).body("error", equalTo("invalid_dpop_proof"));
        Exchange.of(login).proving(Proof.of(KEY)).send().statusCode(200);
    }

    private static long spent() {
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from spent_token")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String proof) {
        Exchange.of(Provider.login())
                .header("DPoP", proof)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"));
    }

    private static void call(String token, String proof, int status) {
        var answer = given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .get("/v1/me")
                .then()
                .statusCode(status);
        if (status == 401) {
            answer.contentType(startsWith("application/problem+json"));
        }
    }

    private static Arguments wrong(String what, Function<Call, Proof> made) {
        return Arguments.of(what, made);
    }

    private static Proof proof(Call call) {
        return Proof.of(KEY, "GET", call.uri(), call.token());
    }

    private static String token() {
        return Exchange.of(Provider.login()).proving(Proof.of(KEY)).token();
    }
}
