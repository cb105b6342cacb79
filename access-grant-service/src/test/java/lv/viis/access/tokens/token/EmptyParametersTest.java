package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter without a value counts as left out, at every endpoint of OAuth (RFC 6749, 3.2). */
@QuarkusTest
@Tag("F14")
class EmptyParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope",
                "resource",
                "audience",
                "on_behalf_of",
                "requested_token_type",
                "actor_token",
                "actor_token_type",
                "client_assertion",
                "client_assertion_type",
                "client_secret",
                "refresh_token",
                "unknown",
            })
    void an_exchange_with_it_empty_is_one_without_it(String parameter) {
        Exchange.of(Provider.login())
                .with(parameter, "")
                .send()
                .statusCode(200)
                .body("access_token", notNullValue())
                .body("scope", nullValue());
    }

    @Test
    void all_of_them_at_once_too() {
        var request = Exchange.of(Provider.login());
        for (var parameter : new String[] {
            "scope",
            "resource",
            "audience",
            "on_behalf_of",
            "requested_token_type",
            "actor_token",
            "actor_token_type",
            "client_assertion",
            "client_assertion_type",
            "client_secret"
        }) {
            request = request.with(parameter, "");
        }
        request.send().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "subject_token", "subject_token_type"})
    void what_is_needed_is_missing_if_it_is_empty(String parameter) {
        Exchange.of(Provider.login())
                .with(parameter, "")
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_client_with_an_empty_name_has_none() {
        Exchange.of(Provider.login())
                .with("client_id", "")
                .send()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        Exchange.of(Provider.login().audience(Provider.OIDC_CLIENT_OF_PORTAL).sign())
                .as(Assertion.ofPortal())
                .with("client_id", "")
                .with("client_secret", "")
                .send()
                .statusCode(200);
    }

    @Test
    void only_what_has_a_value_is_counted() {
        Exchange.of(Provider.login())
                .with("subject_token_type", "", "urn:ietf:params:oauth:token-type:id_token")
                .with("resource", "", "registration-service", "")
                .send()
                .statusCode(200);
        Exchange.of(Provider.login())
                .with("scope", "country", "country")
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_renewal_and_a_systems_request_take_them_too() {
        String refresh = Exchange.of(Provider.login()
                        .audience(Provider.OIDC_CLIENT_OF_PORTAL)
                        .sign())
                .as(Assertion.ofPortal())
                .send()
                .extract()
                .path("refresh_token");
        Exchange.renewal(refresh)
                .as(Assertion.ofPortal())
                .with("scope", "")
                .with("resource", "")
                .with("on_behalf_of", "")
                .with("client_id", "")
                .send()
                .statusCode(200);
        Exchange.renewal("").send().statusCode(400).body("error", equalTo("invalid_request"));
    }

    @Test
    void a_question_about_a_token_and_its_end_take_them_too() {
        var token = Exchange.of(Provider.login()).token();
        var body = "token=" + token + "&token_type_hint=&client_id=&client_secret=&resource"
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
        post(
                        "/oauth2/introspect",
                        body + "&client_assertion=" + Assertion.ofPortal().sign())
                .statusCode(200)
                .body("active", equalTo(true));
        post("/oauth2/introspect", "token=&client_assertion_type=&client_assertion=")
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        post(
                        "/oauth2/revoke",
                        "token=" + token + "&token_type_hint&client_assertion=&client_assertion_type=&client_secret="
                                + "&client_id=" + Provider.CLIENT)
                .statusCode(200);
        post("/oauth2/revoke", "token=&client_id=" + Provider.CLIENT)
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        String unnamed = post("/oauth2/revoke", "token=" + token)
                .statusCode(400)
                .extract()
                .path("error");
        post("/oauth2/revoke", "token=" + token + "&client_id=").statusCode(400).body("error", equalTo(unnamed));
    }

    @Test
    void no_parameter_comes_twice_at_any_endpoint() {
        for (var path : new String[] {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"}) {
            post(path, "token=a&token=b&client_id=" + Provider.CLIENT)
                    .statusCode(400)
                    .body("error", equalTo("invalid_request"))
                    .body("keySet()", hasSize(2));
        }
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(path)
                .then();
    }
}
