package lv.viis.support.ticket;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenTicketTest {

    @Test
    @Tag("D26")
    void anyone_who_is_logged_in_opens_a_ticket_with_an_example() {
        var requester = Given.anyone();
        var organisation = Given.organisation();
        var answer = Given.json(requester, Given.newTicket(organisation))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("NEW"))
                .body("organisationName", equalTo("Example School"))
                .body("code", matchesPattern("[2-9A-HJKMNP-TW-Z]{8}"))
                .extract();
        Given.as(requester)
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("example", equalTo(Given.EXAMPLE))
                .body("organisationId", equalTo(organisation.toString()));
    }

    @Test
    void an_opened_ticket_is_told_without_what_was_written() {
        var ticket = Given.ticket(Given.anyone());
        var event = EventRows.last("TicketOpened", ticket);
        assertEquals(List.of(), Contract.differences(event));
        assertFalse(event.data().toString().contains("letter of 3 September"));
        assertEquals("SIGNATURE", event.data().get("topic").asText());
    }

    @ParameterizedTest
    @Tag("D26")
    @ValueSource(
            strings = {
                "",
                ",\"example\":null",
                ",\"example\":\"It does not work\"",
                ",\"example\":\"does   not    work   at    all\\n\\n\\n\\n\"",
                ",\"example\":\"does not work\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\"",
                ",\"example\":\"\\u00a0\\u2800\\u3164\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\\ue000\""
            })
    void a_ticket_without_a_concrete_example_is_refused(String example) {
        Given.json(Given.anyone(), """
                        {"organisationId":"%s","topic":"ERROR"%s}""".formatted(Given.organisation(), example))
                .post("/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("example-missing"))
                .body("violations.field", hasItem("example"));
    }

    @Test
    @Tag("D26")
    void a_ticket_needs_a_topic_of_the_list_and_an_organisation_of_the_registry() {
        var body = Given.newTicket(UUID.randomUUID());
        Given.json(Given.anyone(), body)
                .post("/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("organisation-not-known"));
        Given.json(Given.anyone(), body.replace("SIGNATURE", "WEATHER"))
                .post("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("violations.field", hasItem("topic"));
        Given.json(Given.anyone(), "{\"example\":\"" + Given.EXAMPLE + "\"}")
                .post("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("topic"))
                .body("violations.field", hasItem("organisationId"));
    }

    @Test
    void text_that_is_too_long_or_no_text_is_refused() {
        var body = Given.newTicket(Given.organisation());
        Given.json(Given.anyone(), body.replace("An empty page", "a".repeat(10_001)))
                .post("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("actual"));
        Given.json(Given.anyone(), body.replace("An empty page", "a\\u0000b"))
                .post("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("violations.field", hasItem("actual"));
    }

    @Test
    @Tag("F11")
    void an_example_of_characters_that_nobody_sees_is_none() {
        for (var hidden : new String[] {"\\u200b", "\\u2060", "\\u202e", "\\u0301"}) {
            Given.json(Given.anyone(), """
                            {"organisationId":"%s","topic":"ERROR","example":"%s"}""".formatted(Given.organisation(), hidden.repeat(40)))
                    .post("/v1/tickets")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("example-missing"));
        }
    }

    @Test
    @Tag("F11")
    void lost_letters_are_told_of_and_text_is_kept_in_one_form() {
        var body = Given.newTicket(Given.organisation());
        Given.json(Given.anyone(), body.replace("An empty page", "Tuk\uFFFDa lapa"))
                .post("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("characters-lost"))
                .body("violations.field", hasItem("actual"));
        var requester = Given.anyone();
        var location = Given.json(requester, body.replace("An empty page", "\\u00a0Tuks\\u030ca\\r\\nlapa \\u200b"))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(requester)
                .get(location)
                .then()
                .statusCode(200)
                .body("actual", equalTo("Tukša\nlapa \u200B"));
    }

    @Test
    void a_double_click_opens_one_ticket() throws Exception {
        var requester = Given.anyone();
        var key = UUID.randomUUID();
        var body = Given.newTicket(Given.organisation());
        var pool = Executors.newFixedThreadPool(20);
        var clicks = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(requester)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/tickets")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .toList();
        Set<String> ids = pool.invokeAll(clicks).stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
        pool.shutdown();
        assertEquals(1, ids.size());
        Given.as(requester).get("/v1/tickets").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_key_stands_for_one_ticket() {
        var requester = Given.anyone();
        var key = UUID.randomUUID();
        var body = Given.newTicket(Given.organisation());
        var opened = open(requester, key, body).statusCode(201).extract().<String>path("id");
        open(requester, key, body.replace("An empty page", "A full page"))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        open(requester, key, body).statusCode(201).body("id", equalTo(opened));
    }

    private static ValidatableResponse open(String requester, UUID key, String body) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(requester)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/tickets")
                .then();
    }

    @Test
    void what_is_no_json_or_too_much_of_it_is_not_read() {
        Given.as(Given.anyone())
                .contentType("text/plain")
                .body("It does not work.")
                .post("/v1/tickets")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        Given.json(Given.anyone(), "\"" + "a".repeat(12 * 1024 * 1024) + "\"")
                .post("/v1/tickets")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void nobody_asks_without_a_login() {
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/v1/tickets")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }
}
