package lv.viis.support.ticket;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.support.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TriageTicketTest {

    @Test
    void an_officer_triages_a_new_ticket_once() {
        var officer = Given.officer();
        var ticket = Given.ticket(Given.anyone());
        Given.as(officer)
                .header("If-Match", "\"0\"")
                .post("/v1/tickets/" + ticket + "/triage")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("TRIAGED"));
        Given.as(officer)
                .header("If-Match", "\"1\"")
                .post("/v1/tickets/" + ticket + "/triage")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket-already-triaged"));
    }

    @Test
    void a_triage_names_the_version_it_is_of() {
        var officer = Given.officer();
        var ticket = Given.ticket(Given.anyone());
        Given.as(officer)
                .post("/v1/tickets/" + ticket + "/triage")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        Given.as(officer)
                .header("If-Match", "\"7\"")
                .post("/v1/tickets/" + ticket + "/triage")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void a_requester_does_not_triage() {
        var requester = Given.anyone();
        Given.as(requester)
                .header("If-Match", "\"0\"")
                .post("/v1/tickets/" + Given.ticket(requester) + "/triage")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
