package lv.viis.chassis.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One case for each status that a caller can meet. */
@QuarkusTest
class ProblemsTest {

    private static final UUID PERSON = UUID.randomUUID();

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.of(PERSON).sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/v1/samples")
                .then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("API-Version", "1.0.0")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }

    @Test
    void an_address_of_more_than_a_line_is_not_read() {
        for (var length : new int[] {4096, 60_000}) {
            var answer = given().queryParam("by", "x".repeat(length))
                    .get("/v1/samples/sorted")
                    .then();
            isProblem(answer, 414, "uri-too-long");
        }
    }

    @Test
    void headers_of_more_than_a_few_pages_are_not_read() {
        for (var length : new int[] {20_000, 100_000}) {
            var answer = given().header("X-Long", "x".repeat(length))
                    .get("/v1/samples/sorted")
                    .then();
            isProblem(answer, 431, "headers-too-large");
        }
    }

    @Test
    void whoever_finds_the_service_busy_is_told_when_to_ask_again() {
        var answer = given().get("/v1/samples/unavailable").then();
        isProblem(answer, 503, "unavailable");
        answer.header("Retry-After", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lv|lv|Paraugs ir atteikts",
                "lv-LV, en;q=0.8|lv|Paraugs ir atteikts",
                "ru, en;q=0.2, lv;q=0.1|en|The sample is refused",
                "en-GB|en|The sample is refused",
                "lv;q=0, en|en|The sample is refused",
                "fi|lv|Paraugs ir atteikts",
                "*|lv|Paraugs ir atteikts",
                ";;q=x|lv|Paraugs ir atteikts"
            })
    void a_refusal_is_told_in_the_language_that_the_caller_reads(String accepted, String language, String title) {
        given().auth()
                .oauth2(Tokens.of(PERSON).sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", accepted)
                .contentType("application/json")
                .body("{\"name\":\"refused\"}")
                .post("/v1/samples")
                .then()
                .statusCode(409)
                .header("Content-Language", equalTo(language))
                .body("code", equalTo("sample-refused"))
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @CsvSource({"/v1/nothing, not-found, Šeit nekā nav", "/v1/samples%00, malformed-path, Ceļš nav pareizi veidots"})
    void so_is_what_is_refused_before_any_resource(String path, String code, String title) {
        given().urlEncodingEnabled(false)
                .header("Accept-Language", "lv")
                .get(path)
                .then()
                .header("Content-Language", equalTo("lv"))
                .body("code", equalTo(code))
                .body("title", equalTo(title));
    }

    @Test
    @Tag("S19")
    void an_answer_is_kept_by_no_cache_and_its_type_is_not_guessed() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    @Tag("S19")
    void a_request_is_never_sent_back_to_who_traces_it() {
        var answer = given().request("TRACE", "/v1/samples").then();
        isProblem(answer, 405, "method-not-allowed");
        answer.header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    @ParameterizedTest
    @Tag("S18")
    @ValueSource(
            strings = {
                "\"day\":\"+999999999-12-31\"",
                "\"day\":\"2200-01-01\"",
                "\"day\":\"1799-12-31\"",
                "\"day\":\"2026-02-30\"",
                "\"day\":20509",
                "\"day\":[2026,9,1,5]",
                "\"at\":\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"at\":\"-0044-03-15T12:00:00Z\"",
                "\"at\":1e300"
            })
    void a_date_of_no_time_of_ours_is_a_wrong_value(String field) {
        var answer = post("{\"name\":\"a\"," + field + "}");
        isProblem(answer, 400, "malformed-request");
        answer.body("violations.field", hasItem(field.substring(1, field.indexOf('"', 1))));
    }

    @ParameterizedTest
    @Tag("S18")
    @ValueSource(strings = {"\"day\":\"2199-12-31\"", "\"day\":\"1800-01-01\"", "\"at\":\"2026-09-01T06:00:00.123Z\""})
    void a_date_of_our_time_is_taken(String field) {
        post("{\"name\":\"a\"," + field + "}").statusCode(201);
    }

    @Test
    void an_unknown_field_is_named() {
        var answer = post("{\"name\":\"a\",\"sise\":1}");
        isProblem(answer, 400, "malformed-request");
        answer.body("violations.field", hasItem("sise"));
    }

    @Test
    void a_wrong_type_is_named() {
        var answer = post("{\"name\":\"a\",\"size\":{}}");
        isProblem(answer, 400, "malformed-request");
        answer.body("violations.field", hasItem("size"));
    }

    @Test
    void a_text_with_a_nul_character_is_named() {
        var answer = post("{\"name\":\"a\\u0000b\",\"size\":1}");
        isProblem(answer, 400, "malformed-request");
        answer.body("violations.field", hasItem("name"));
    }

    @Test
    void the_document_tells_of_the_idempotency_key() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/v1/samples'.post.parameters.name", hasItem("Idempotency-Key"));
    }

    @Test
    void broken_json_is_a_malformed_request() {
        isProblem(post("{\"name\":"), 400, "malformed-request");
    }

    @Test
    void a_value_against_the_form_is_named_with_its_path() {
        var answer = post("{\"name\":\" \",\"size\":1}");
        isProblem(answer, 400, "invalid-input");
        answer.body("violations.field", hasItem("name"));
    }

    @Test
    void a_refusal_has_its_class_name_as_code_and_a_link() {
        var answer = post("{\"name\":\"refused\",\"size\":1}");
        isProblem(answer, 409, "sample-refused");
        answer.body("seeAlso", equalTo("/v1/samples/winner"));
    }

    @Test
    void without_a_token_the_challenge_names_both_ways() {
        var answer = given().get("/v1/samples/me").then();
        isProblem(answer, 401, "unauthenticated");
        answer.header("WWW-Authenticate", equalTo("Bearer, DPoP algs=\"ES256 RS256 PS256\""));
    }

    @Test
    void a_broken_token_is_an_invalid_token() {
        var answer = given().auth().oauth2("a.b.c").get("/v1/samples/me").then();
        isProblem(answer, 401, "invalid-token");
        answer.header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\", DPoP algs="));
    }

    @Test
    void a_token_of_another_audience_issuer_type_or_time_is_refused() {
        for (var token : new Tokens[] {
            Tokens.of(PERSON).audience("another-service"),
            Tokens.of(PERSON).issuer("https://elsewhere.test"),
            Tokens.of(PERSON).type("JWT"),
            Tokens.of(PERSON).issuedAt(Instant.now().minusSeconds(400))
        }) {
            isProblem(given().auth().oauth2(token.sign()).get("/v1/samples/me").then(), 401, "invalid-token");
        }
        given().auth()
                .oauth2(Tokens.of(PERSON).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200);
    }

    @Test
    void a_missing_role_is_forbidden_and_an_unannotated_method_denied() {
        var token = Tokens.of(PERSON).sign();
        isProblem(given().auth().oauth2(token).get("/v1/samples/of/" + PERSON).then(), 403, "forbidden");
        isProblem(given().auth().oauth2(token).get("/v1/samples/unannotated").then(), 403, "forbidden");
    }

    @Test
    @Tag("F14")
    void a_token_that_grants_too_little_is_told_so_and_a_good_one_is_not_blamed() {
        var token = Tokens.of(PERSON).sign();
        given().auth()
                .oauth2(token)
                .get("/v1/samples/of/" + PERSON)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\""));
        given().auth()
                .oauth2(Tokens.of(PERSON)
                        .roles("READER")
                        .organisation(UUID.randomUUID())
                        .sign())
                .get("/v1/samples/of/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"))
                .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\""));
    }

    @Test
    void an_unknown_path_method_and_media_type_are_problems() {
        isProblem(given().get("/v1/nothing").then(), 404, "not-found");
        isProblem(given().delete("/v1/samples").then(), 405, "method-not-allowed");
        isProblem(
                given().auth()
                        .oauth2(Tokens.of(PERSON).sign())
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/samples")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//samples",
                "//v1/samples",
                "/v1/samples;a=b",
                "/v1/samples%3Bx",
                "/v1/samples%2Fme",
                "/v1/samples%00",
                "/v1/samples/%zz",
                "/v1/samples?name=%00"
            })
    void a_path_that_can_be_read_two_ways_is_not_read(String path) throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
            var answer = new String(socket.getInputStream().readAllBytes());
            assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("\"malformed-path\""), answer);
        }
    }

    @Test
    void a_body_of_twenty_megabytes_is_too_large() {
        isProblem(post("{\"name\":\"" + "a".repeat(20_000_000) + "\"}"), 413, "too-large");
    }

    @Test
    void a_failure_of_ours_leaks_nothing() {
        var answer = given().get("/v1/samples/failing").then();
        isProblem(answer, 500, "internal-error");
        answer.body(not(containsString("secret"))).body(not(containsString("Exception")));
    }
}
