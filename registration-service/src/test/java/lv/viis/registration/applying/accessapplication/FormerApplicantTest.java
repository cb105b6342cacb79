package lv.viis.registration.applying.accessapplication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("S11")
    void who_is_head_no_longer_acts_no_more_and_the_next_head_does() {
        var waiting = Given.waiting();
        var next = DemoPerson.any();
        var former = waiting.head();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        waiting.withdraw(1).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        waiting.submit(1).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        Given.by(former.token())
                .post(waiting.path() + "/letters")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-applicant"));
        Given.by(former.token())
                .contentType("application/pdf")
                .body(lv.viis.registration.signing.scan.Scans.pdf())
                .post(waiting.path() + "/attachments")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-applicant"));
        reads(waiting, former, 200);
        waiting.act(next, "/withdrawal", 1).then().statusCode(200);
    }

    @Test
    @Tag("S11")
    void a_former_head_does_not_take_back_what_the_next_one_stands_by() {
        var waiting = Given.waiting().submitted();
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        waiting.act(next, "/confirmation", 3).then().statusCode(200);
        waiting.withdraw(4).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        waiting.returned(2);
        waiting.change(waiting.head(), 5, "{\"duty\":\"Another\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-applicant"));
        waiting.change(next, 5, "{\"duty\":\"Another\"}").then().statusCode(200);
    }

    @Test
    @Tag("S11")
    void a_former_head_reads_no_letter_by_which_a_deputy_was_authorised() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var deputy = DemoPerson.any();
        String letter = Given.by(head.token())
                .contentType("application/json")
                .body("""
                        {"organisationId":"%s","number":"1-3/4","date":"%s","from":"%s","lastDay":"%s",
                         "head":{"givenName":"Maija","surname":"Žagata","post":"Direktore"},
                         "deputy":{"givenName":"%s","surname":"%s","personalCode":"%s","post":"Vietniece",
                                   "email":"vietniece@example.lv"}}""".formatted(
                                employer,
                                Given.TODAY,
                                Given.TODAY,
                                Given.TODAY.plusMonths(6),
                                deputy.givenName(),
                                deputy.surname(),
                                deputy.code()))
                .post("/v1/authorisations")
                .then()
                .statusCode(201)
                .extract()
                .path("letterId");
        var path = "/v1/letters/" + letter + "/document";
        given().auth().oauth2(head.token()).get(path).then().statusCode(200);
        Given.headship(employer, 2, DemoPerson.any(), Given.TODAY, null);
        given().auth().oauth2(head.token()).get(path).then().statusCode(404).body("code", equalTo("not-found"));
        given().auth()
                .oauth2(head.token())
                .get("/v1/me/letters")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().auth().oauth2(deputy.token()).get(path).then().statusCode(200);
    }
}
