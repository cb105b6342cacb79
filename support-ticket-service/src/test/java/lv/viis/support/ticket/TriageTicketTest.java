package lv.viis.support.ticket;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TriageTicketTest {

    @Inject
    AgroalDataSource database;

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
    @Tag("S3")
    void a_triage_keeps_who_did_it() throws SQLException {
        var officer = UUID.randomUUID();
        var ticket = Given.ticket(Given.anyone());
        Given.as(Tokens.of(officer).roles("IZM_SUPPORT").country().sign())
                .header("If-Match", "\"0\"")
                .post("/v1/tickets/" + ticket + "/triage")
                .then()
                .statusCode(200);
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select triaged_by, triaged_at is not null from ticket where id = '" + ticket + "'")) {
            assertTrue(row.next());
            assertEquals(officer, row.getObject(1, UUID.class));
            assertTrue(row.getBoolean(2));
        }
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
