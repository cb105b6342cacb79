package lv.viis.support.message;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WriteMessageTest {

    @Test
    void the_two_sides_answer_each_other() {
        var requester = Given.anyone();
        var officer = Given.officer();
        var ticket = Given.ticket(requester);
        var said = Given.message(officer, ticket, "Which browser is it?");
        said.then().statusCode(201).body("from", equalTo("SUPPORT")).body("resolution", equalTo(false));
        assertEquals("WAITING_REQUESTER", Given.state(requester, ticket));
        Given.message(requester, ticket, "The old one").then().statusCode(201).body("from", equalTo("REQUESTER"));
        assertEquals("IN_PROGRESS", Given.state(requester, ticket));
        Given.as(requester)
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(200)
                .body("items.text", equalTo(List.of("Which browser is it?", "The old one")))
                .body("next", equalTo(null));
        Given.as(requester)
                .get(said.header("Location"))
                .then()
                .statusCode(200)
                .body("text", equalTo("Which browser is it?"));
    }

    @Test
    @Tag("D22")
    void an_officer_who_asks_is_a_requester_in_the_own_ticket() {
        var officer = Given.officer();
        var ticket = Given.ticket(officer);
        Given.message(officer, ticket, "It is still so").then().statusCode(201).body("from", equalTo("REQUESTER"));
    }

    @Test
    void a_message_stays_within_its_ticket_and_its_length() {
        var requester = Given.anyone();
        var ticket = Given.ticket(requester);
        var elsewhere =
                Given.message(requester, Given.ticket(requester), "Elsewhere").path("id");
        Given.as(requester)
                .get("/v1/tickets/" + ticket + "/messages/" + elsewhere)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Given.message(requester, ticket, "a".repeat(10_001))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("text"));
        Given.message(requester, ticket, "a".repeat(10_000)).then().statusCode(201);
        Given.message(requester, ticket, "  ").then().statusCode(400).body("code", equalTo("invalid-input"));
    }

    @Test
    void who_write_at_once_all_have_their_say() throws Exception {
        var requester = Given.anyone();
        var officer = Given.officer();
        var ticket = Given.ticket(requester);
        var pool = Executors.newFixedThreadPool(10);
        var answers = pool.invokeAll(IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i ->
                        () -> Given.message(i % 2 == 0 ? requester : officer, ticket, "Message " + i)
                                .statusCode())
                .toList());
        pool.shutdown();
        for (var answer : answers) {
            assertEquals(201, answer.get());
        }
        Given.as(requester).get("/v1/tickets/" + ticket + "/messages").then().body("items.size()", equalTo(20));
    }

    @Test
    void nothing_is_said_in_a_resolved_ticket() {
        var requester = Given.anyone();
        var ticket = Given.resolved(requester);
        for (var token : List.of(requester, Given.officer())) {
            Given.message(token, ticket, "One more thing")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ticket-is-resolved"));
        }
    }

    @Test
    void what_is_said_is_in_no_event() {
        var requester = Given.anyone();
        Given.message(requester, Given.ticket(requester), "Unheard").then().statusCode(201);
        for (var type : List.of("TicketOpened", "TicketResolved", "PersonalDataAccessed")) {
            assertTrue(EventRows.of(type).stream()
                    .noneMatch(row -> row.data().toString().contains("Unheard")));
        }
    }
}
