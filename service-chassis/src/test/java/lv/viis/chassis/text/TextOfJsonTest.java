package lv.viis.chassis.text;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts at the door of a service. */
@QuarkusTest
@Tag("F11")
class TextOfJsonTest {

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/samples")
                .then();
    }

    private static void refused(String body, String code, String field, String message) {
        post(body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", hasItem(field))
                .body("violations.message", hasItem(containsString(message)));
    }

    @Test
    void a_name_is_kept_in_one_form() {
        post("{\"name\":\"\\u00a0Ilze\\u202f\\u00a0Be\\u0304rzin\\u0327a\\u2003\",\"size\":1}")
                .statusCode(201)
                .body("name", equalTo("Ilze Bērziņa"));
    }

    @Test
    void dashes_are_hyphens_in_a_code_and_lines_are_lines_in_a_text() {
        post("{\"name\":\"a\",\"size\":1,\"number\":\"1\u20117/23\u00A0a\",\"text\":\"\\r\\na\\r\\nb – \\u200bc\"}")
                .statusCode(201)
                .body("number", equalTo("1-7/23 a"))
                .body("text", equalTo("a\nb – \u200Bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", "\\u3000\\u2028", "\\u2800", " \\t\\u0085"})
    void a_name_of_blanks_is_none(String name) {
        post("{\"name\":\"%s\",\"size\":1}".formatted(name))
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u200b",
                "Il\\u200bze",
                "\\u202eezlI",
                "I\\ufeff",
                "\\u3164",
                "\\ue000",
                "a\\u0007",
                "\\u0378",
                "a\\nb",
                "a\\u2028b"
            })
    void what_nobody_sees_is_refused_in_a_name_and_a_code(String text) {
        refused("{\"name\":\"%s\",\"size\":1}".formatted(text), "invalid-input", "name", "U+");
        refused("{\"name\":\"a\",\"size\":1,\"number\":\"%s\"}".formatted(text), "invalid-input", "number", "U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b\\u200b", "\\u2066\\u2069", "\\ue000", "\\u0301"})
    void what_nobody_sees_is_nothing_written(String text) {
        refused(
                "{\"name\":\"a\",\"size\":1,\"text\":\"%s\"}".formatted(text),
                "invalid-input",
                "text",
                "nothing to read");
    }

    @Test
    void a_control_character_is_no_part_of_a_text() {
        refused("{\"name\":\"a\",\"size\":1,\"text\":\"a\\u001bb\"}", "invalid-input", "text", "U+001B");
    }

    @Test
    void lost_letters_are_told_of_with_their_field() {
        refused(
                "{\"name\":\"B\uFFFDrzi\uFFFDa\",\"size\":1}",
                "characters-lost",
                "name",
                "letters were lost on the way");
        refused("{\"name\":\"a\",\"size\":1,\"more\":{\"x\":[\"\\ufffd\"]}}", "characters-lost", "more.x", "lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00", "\\udc00\\ud800", "\\u0000"})
    void what_is_no_text_is_no_json(String text) {
        refused("{\"name\":\"a%s\",\"size\":1}".formatted(text), "malformed-request", "name", "form");
        post("{\"name\":\"a\",\"size\":1,\"more\":{\"%s\":1}}".formatted(text))
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void a_name_that_stands_twice_is_no_json() {
        post("{\"name\":\"a\",\"size\":1,\"name\":\"b\"}")
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("violations.message", hasItem("names a field twice"));
        post("{\"name\":\"a\",\"size\":1,\"more\":{\"x\":1,\"\\u0078\":2}}")
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void a_body_in_another_encoding_is_told_of() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"name\":\"Bērziņa\",\"size\":1}".getBytes(java.nio.charset.Charset.forName("windows-1257")))
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("violations.message", hasItem("is not UTF-8"));
    }

    @Test
    @Tag("F13")
    void an_address_is_named_for_what_is_wrong_with_it() {
        refused("{\"name\":\"a\",\"size\":1,\"email\":\"a@example.lv\\u200b\"}", "invalid-input", "email", "U+200B");
        refused("{\"name\":\"a\",\"size\":1,\"email\":\"A <a@example.lv>\"}", "invalid-input", "email", "e-mail");
        refused("{\"name\":\"a\",\"size\":1,\"page\":\"ftp://example.lv\"}", "invalid-input", "page", "web address");
        post("{\"name\":\"a\",\"size\":1,\"email\":\"a@ādaži.lv\",\"page\":\"https://ādaži.lv/\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=B%C4rzi%F2a", "name=%EF%BF%BD", "name=%C3"})
    void a_query_in_another_encoding_is_told_of(String query) throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /v1/samples?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("\"characters-lost\""), answer);
        }
    }
}
