package lv.viis.support.resolution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.support.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReopenTicketTest {

    @Test
    void a_requester_who_was_not_helped_reopens() {
        var requester = Given.anyone();
        var ticket = Given.resolved(requester);
        Given.reopening(requester, ticket)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("resolvedAt", equalTo(null));
        Given.message(requester, ticket, "It still stays empty").then().statusCode(201);
        Given.reopening(requester, ticket).then().statusCode(409).body("code", equalTo("ticket-not-resolved"));
    }

    @Test
    void after_fourteen_days_a_new_ticket_is_needed() {
        var requester = Given.anyone();
        var ticket = Given.resolved(requester);
        Given.resolvedDaysAgo(ticket, 15);
        Given.reopening(requester, ticket).then().statusCode(422).body("code", equalTo("reopened-too-late"));
        assertEquals("RESOLVED", Given.state(requester, ticket));
    }

    @Test
    void an_officer_does_not_reopen() {
        Given.reopening(Given.officer(), Given.resolved(Given.anyone()))
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }
}
