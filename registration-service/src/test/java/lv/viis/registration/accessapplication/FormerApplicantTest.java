package lv.viis.registration.accessapplication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Test;

/** What somebody who heads an employer no longer still reads of what they applied for. */
@QuarkusTest
class FormerApplicantTest {

    @Inject
    AgroalDataSource database;

    private void endedDaysAgo(Given.Waiting waiting, int days) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate("update access_application set closed_at = now() - interval '" + days
                    + " days' where id = '" + waiting.id() + "'");
        }
    }

    private static void reads(Given.Waiting waiting, DemoPerson reader, int status) {
        for (var path : new String[] {
            waiting.path(),
            waiting.path() + "/timeline",
            waiting.path() + "/letters",
            waiting.path() + "/attachments",
            "/v1/letters/" + waiting.headLetter(),
            "/v1/letters/" + waiting.headLetter() + "/document"
        }) {
            given().auth().oauth2(reader.token()).get(path).then().statusCode(status);
        }
        given().auth()
                .oauth2(reader.token())
                .get("/v1/access-applications?employerId=" + waiting.employer())
                .then()
                .statusCode(200)
                .body("items.id", status == 200 ? contains(waiting.id()) : empty());
    }

    @Test
    void who_is_head_no_longer_reads_what_is_open_and_what_ended_in_the_last_month() throws SQLException {
        var waiting = Given.waiting().submitted();
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        reads(waiting, waiting.head(), 200);
        waiting.act(next, "/withdrawal", 3).then().statusCode(200);
        endedDaysAgo(waiting, 29);
        reads(waiting, waiting.head(), 200);
        endedDaysAgo(waiting, 31);
        reads(waiting, waiting.head(), 404);
        reads(waiting, next, 200);
        given().auth()
                .oauth2(waiting.employee().token())
                .get(waiting.path())
                .then()
                .statusCode(200);
    }

    @Test
    void who_is_head_still_reads_what_ended_long_ago() throws SQLException {
        var waiting = Given.waiting();
        waiting.withdraw(1).then().statusCode(200);
        endedDaysAgo(waiting, 400);
        reads(waiting, waiting.head(), 200);
    }
}
