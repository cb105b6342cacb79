package lv.viis.support.resolution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.support.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResolveTicketTest {

    @Test
    void an_officer_resolves_with_a_text_that_the_requester_reads() {
        var requester = Given.anyone();
        var officer = Given.officer();
        var ticket = Given.ticket(requester);
        Given.message(officer, ticket, "Which browser is it?").then().statusCode(201);
        Given.resolution(officer, ticket, Given.etag(officer, ticket))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("RESOLVED"))
                .body("resolvedAt", notNullValue());
        Given.as(requester)
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .body("items.text", hasItem("Use the other browser."))
                .body("items.resolution", equalTo(List.of(false, true)));
        var event = EventRows.last("TicketResolved", ticket);
        assertEquals(List.of(), Contract.differences(event));
        assertEquals(2, event.version());
        assertFalse(event.data().toString().contains("browser"));
    }

    @Test
    void what_nobody_has_looked_at_is_not_resolved() {
        Given.resolution(Given.officer(), Given.ticket(Given.anyone()), "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket-not-triaged"));
    }

    @Test
    void a_resolution_is_of_the_version_that_the_officer_saw() {
        var requester = Given.anyone();
        var officer = Given.officer();
        var ticket = Given.ticket(requester);
        Given.message(officer, ticket, "Which browser is it?").then().statusCode(201);
        var seen = Given.etag(officer, ticket);
        Given.message(requester, ticket, "Wait, there is more").then().statusCode(201);
        Given.resolution(officer, ticket, seen).then().statusCode(412).body("code", equalTo("precondition-failed"));
        Given.json(officer, "{\"text\":\"Done\"}")
                .post("/v1/tickets/" + ticket + "/resolution")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    void of_many_officers_at_once_one_resolves() throws Exception {
        var officer = Given.officer();
        var ticket = Given.ticket(Given.anyone());
        Given.message(officer, ticket, "Which browser is it?").then().statusCode(201);
        var seen = Given.etag(officer, ticket);
        var pool = Executors.newFixedThreadPool(8);
        var answers = pool.invokeAll(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i ->
                        () -> Given.resolution(Given.officer(), ticket, seen).statusCode())
                .toList());
        pool.shutdown();
        var won = 0;
        for (var answer : answers) {
            won += answer.get() == 200 ? 1 : 0;
        }
        assertEquals(1, won);
        assertEquals(
                1,
                EventRows.of("TicketResolved").stream()
                        .filter(row -> row.key().equals(ticket.toString()))
                        .count());
    }

    @Test
    void a_requester_does_not_resolve() {
        var requester = Given.anyone();
        Given.resolution(requester, Given.ticket(requester), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
