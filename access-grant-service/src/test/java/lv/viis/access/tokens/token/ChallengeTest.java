package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client with a bound token is told when it is turned away, and how it may spell an address (RFC 9449). */
@QuarkusTest
@Tag("F14")
class ChallengeTest {

    private static final ECKey KEY = Proof.newKey();
    private static final String ALGORITHMS = "algs=\"ES256 RS256 PS256\"";

    @TestHTTPResource("/v1/me")
    URI me;

    private String token;

    @BeforeEach
    void a_token_is_bound() {
        token = Exchange.of(Provider.login()).proving(Proof.of(KEY)).token();
    }

    private ValidatableResponse call(String authorization, String... proofs) {
        var request = given().header("Authorization", authorization);
        for (var proof : proofs) {
            request = request.header("DPoP", proof);
        }
        return request.get("/v1/me").then();
    }

    private String proof(String address) {
        return Proof.of(KEY, "GET", address, token).sign();
    }

    private static void refused(ValidatableResponse answer, Matcher<String> challenge) {
        answer.statusCode(401).header("WWW-Authenticate", challenge);
    }

    private static Matcher<String> bound(String error) {
        return allOf(
                startsWith("DPoP error=\"" + error + "\", error_description=\""),
                containsString(ALGORITHMS),
                not(containsString("Bearer")));
    }

    @Test
    void who_is_not_known_is_told_both_ways() {
        refused(given().get("/v1/me").then(), equalTo("Bearer, DPoP " + ALGORITHMS));
        refused(call("Basic YTpi"), equalTo("Bearer, DPoP " + ALGORITHMS));
    }

    @Test
    void a_bound_token_asks_for_its_proof() {
        refused(call("Bearer " + token), bound("invalid_token"));
        refused(call("Bearer " + token, proof(me.toString())), bound("invalid_token"));
        refused(call("DPoP " + token), bound("invalid_dpop_proof"));
        refused(call("dpop " + token, "nonsense"), bound("invalid_dpop_proof"));
        refused(call("DPoP " + token, proof(me + "/x")), bound("invalid_dpop_proof"));
        refused(call("DPoP " + token, proof(me.toString()), proof(me.toString())), bound("invalid_dpop_proof"));
        var proof = proof(me.toString());
        call("DPoP " + token, proof).statusCode(200);
        refused(call("DPoP " + token, proof), bound("invalid_dpop_proof"));
    }

    @Test
    void a_token_that_is_none_is_told_by_the_way_that_was_tried() {
        var unbound = Exchange.of(Provider.login()).token();
        refused(call("DPoP " + unbound), bound("invalid_token"));
        refused(call("DPoP a.b.c", proof(me.toString())), equalTo("DPoP error=\"invalid_token\", " + ALGORITHMS));
        refused(call("Bearer a.b.c"), equalTo("Bearer error=\"invalid_token\", DPoP " + ALGORITHMS));
    }

    @Test
    void a_bound_token_that_grants_too_little_is_told_so_in_its_own_way() {
        var officers = me.resolve("/v1/decision-items");
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof(officers.toString()))
                .get("/v1/decision-items")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .header("WWW-Authenticate", equalTo("DPoP error=\"insufficient_scope\", " + ALGORITHMS));
    }

    @Test
    void the_algorithms_are_those_of_the_metadata() {
        List<String> told = given().get("/.well-known/oauth-authorization-server")
                .then()
                .extract()
                .path("dpop_signing_alg_values_supported");
        assertEquals("algs=\"" + String.join(" ", told) + "\"", ALGORITHMS);
    }

    /** Each stands for the address of the call: M for its scheme, host and port. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "M/v1/me?a=b",
                "M/v1/me#part",
                "M/v1/me?",
                "M/v1/%6de",
                "M/v1/./me",
                "M/v1/x/../me",
                "M/%761/me",
                "m/v1/me",
            })
    void an_address_may_be_spelled_in_all_ways_that_mean_it(String spelling) {
        var here = me.getScheme() + "://" + me.getAuthority();
        var address = spelling.replace("M", here).replaceAll("^m", here.toUpperCase());
        call("DPoP " + token, proof(address)).statusCode(200);
    }

    @Test
    void the_query_of_a_call_is_no_part_of_its_address() {
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof(me.toString()))
                .get("/v1/me?a=b")
                .then()
                .statusCode(200);
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof(me + "?c=d"))
                .get("/v1/me?a=b")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?a=b", "#x", "/../token", "%2E%2E/oauth2/token", ""})
    void so_at_the_token_endpoint(String end) {
        var issuer = lv.viis.chassis.testing.Tokens.ISSUER;
        var address = end.startsWith("%") ? issuer + "/oauth2/" + end : issuer + "/oauth2/token" + end;
        Exchange.of(Provider.login())
                .proving(Proof.of(KEY).claim("htu", address))
                .send()
                .statusCode(200)
                .body("token_type", equalTo("DPoP"));
        Exchange.of(Provider.login())
                .proving(Proof.of(KEY).claim("htu", address.replace("/oauth2", "/oauth3")))
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"));
    }
}
