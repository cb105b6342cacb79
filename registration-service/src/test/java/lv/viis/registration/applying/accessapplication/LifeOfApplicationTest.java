package lv.viis.registration.applying.accessapplication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What facts and the ministry do to an application that is under way. */
@QuarkusTest
class LifeOfApplicationTest {

    @Inject
    AgroalDataSource database;

    @Inject
    SettleApplications settleApplications;

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    @Test
    void the_ministry_returns_it_and_an_unchanged_letter_keeps_its_evidence() {
        var waiting = Given.waiting().submitted();
        waiting.told(
                "ReviewStarted",
                2,
                ",\"decisionItemId\":\"" + UUID.randomUUID() + "\",\"startedAt\":\"2026-11-25T08:00:00Z\"");
        assertEquals("UNDER_REVIEW", waiting.state());
        waiting.returned(2);
        assertEquals("RETURNED", waiting.state());
        EventRows.last("AccessApplicationReturned", waiting.id());

        waiting.change(waiting.head(), 4, """
                        {"lines":[{"role":"INSTITUTION_READER","objectId":"%s","validFrom":"%s","lastDay":"%s"}]}
                        """.formatted(waiting.employer(), Given.TODAY, Given.TODAY.plusMonths(3)))
                .then()
                .statusCode(200);
        Given.by(waiting.head().token())
                .post(waiting.path() + "/letters")
                .then()
                .statusCode(201)
                .body("items.kind", contains("HEAD_APPLICATION"))
                .body("items.version", contains(2));
        String letter = RestAssured.given()
                .auth()
                .oauth2(waiting.head().token())
                .get("/v1/me/letters")
                .path("items[0].id");
        waiting.sign(letter, waiting.head(), waiting.head().sign(waiting.document(letter)))
                .then()
                .statusCode(200);
        waiting.submit(6).then().statusCode(201);
        var again = EventRows.last("AccessApplicationSubmitted", waiting.id()).data();
        assertEquals("INSTITUTION_READER", again.at("/lines/0/role").asText());
        assertEquals(1, again.path("lines").size());
        assertEquals(waiting.commitment(), again.at("/evidence/1/letterId").asText());
        // What was decided of the version before is late.
        waiting.decided(2);
        assertEquals("SUBMITTED", waiting.state());
        waiting.decided(7);
        assertEquals("DECIDED", waiting.state());
    }

    @Test
    @Tag("D1")
    void a_replaced_head_halts_it_until_the_new_one_stands_by_it() {
        var waiting = Given.waiting().submitted();
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        assertEquals("NEEDS_CONFIRMATION", waiting.state());
        EventRows.last("AccessApplicationNeedsConfirmation", waiting.id());

        waiting.act(waiting.head(), "/confirmation", 3)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-head-on-record"));
        waiting.act(next, "/confirmation", 3).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        var confirmed =
                EventRows.last("AccessApplicationConfirmed", waiting.id()).data();
        assertEquals(next.id().toString(), confirmed.path("confirmedBy").asText());
        assertEquals(2, confirmed.path("submittedVersion").asLong());
        waiting.decided(2);
        assertEquals("DECIDED", waiting.state());
    }

    @Test
    @Tag("D1")
    void nobody_stands_by_it_and_it_closes() throws SQLException {
        var waiting = Given.waiting().submitted();
        Given.headship(waiting.employer(), 2, DemoPerson.any(), Given.TODAY, null);
        sql("update access_application set deadline = now() - interval '1 minute' where id = '" + waiting.id() + "'");
        settleApplications.settleDue();
        waiting.read(waiting.head().token())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closeReason", equalTo("NOT_CONFIRMED"));
        assertEquals(
                "NOT_CONFIRMED",
                EventRows.last("AccessApplicationClosed", waiting.id())
                        .data()
                        .path("reason")
                        .asText());
    }

    @Test
    void a_head_who_is_head_again_needs_no_confirmation() {
        var waiting = Given.waiting().submitted();
        Given.headship(waiting.employer(), 2, DemoPerson.any(), Given.TODAY, null);
        Given.headship(waiting.employer(), 3, waiting.head(), Given.TODAY.minusYears(1), null);
        assertEquals("SUBMITTED", waiting.state());
        settleApplications.settleDue();
        assertEquals("SUBMITTED", waiting.state());
    }

    @Test
    void what_access_grant_found_out_first_halts_it_too() {
        var waiting = Given.waiting().submitted();
        waiting.told("ConfirmationRequired", 2, ",\"since\":\"2026-11-25T08:00:00Z\"");
        assertEquals("NEEDS_CONFIRMATION", waiting.state());
        settleApplications.settleDue();
        assertEquals("NEEDS_CONFIRMATION", waiting.state());
    }

    @Test
    @Tag("D12")
    void a_closed_employer_ends_it_and_names_who_goes_on() {
        var waiting = Given.waiting().submitted();
        var successor = Given.institution();
        Given.closed(waiting.employer(), Given.TODAY, successor, 2);
        waiting.read(waiting.head().token())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closeReason", equalTo("ORGANISATION_CLOSED"))
                .body("successorIds", contains(successor.toString()))
                .body("nextAction", nullValue());
        var told = EventRows.last("AccessApplicationClosed", waiting.id()).data();
        assertEquals(successor.toString(), told.at("/successorIds/0").asText());
    }

    @Test
    @Tag("D12")
    void a_closing_ahead_and_a_new_name_end_nothing_yet() {
        var waiting = Given.waiting().submitted();
        Given.closed(waiting.employer(), Given.TODAY.plusDays(1), Given.institution(), 2);
        assertEquals("SUBMITTED", waiting.state());
        settleApplications.settleDue();
        assertEquals("SUBMITTED", waiting.state());
    }

    @Test
    @Tag("A9")
    void a_clerk_who_is_late_lets_nothing_expire_and_the_delay_is_seen() throws SQLException {
        var waiting = Given.waiting();
        sql(
                "update access_application set deadline = now() - interval '90 days', next_action = 'CONFIRM_PAPER' where id = '"
                        + waiting.id() + "'");
        settleApplications.settleDue();
        assertEquals("AWAITING_SIGNATURES", waiting.state());
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_CLERK")
                        .country()
                        .sign())
                .queryParam("owner", "CLERK")
                .queryParam("employerId", waiting.employer())
                .queryParam("dueBefore", Instant.now().toString())
                .get("/v1/access-applications")
                .then()
                .statusCode(200)
                .body("items.id", contains(waiting.id()));
    }

    @Test
    void nobody_acts_for_thirty_days_and_it_expires() throws SQLException {
        var waiting = Given.waiting();
        sql("update access_application set deadline = now() - interval '1 minute' where id = '" + waiting.id() + "'");
        settleApplications.settleDue();
        assertEquals("EXPIRED", waiting.state());
        // What it asked for can be asked for again.
        Given.create(
                        waiting.head(),
                        Given.body(waiting.employer(), waiting.employee(), "INSTITUTION_EDITOR", waiting.employer()))
                .then()
                .statusCode(201);
    }

    @Test
    void head_and_employee_read_the_same_timeline() {
        var waiting = Given.waiting().submitted();
        waiting.returned(2);
        for (var reader : new DemoPerson[] {waiting.head(), waiting.employee()}) {
            RestAssured.given()
                    .auth()
                    .oauth2(reader.token())
                    .get(waiting.path() + "/timeline")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.what",
                            contains(
                                    "DRAFTED",
                                    "LETTERS_ISSUED",
                                    "LETTER_SIGNED",
                                    "LETTER_SIGNED",
                                    "SUBMITTED",
                                    "RETURNED"))
                    .body("items[5].reasonCodes", contains("DUTY_NOT_SHOWN"))
                    .body("owner", equalTo("APPLICANT"))
                    .body("nextAction", equalTo("CORRECT"));
        }
        RestAssured.given()
                .auth()
                .oauth2(DemoPerson.any().token())
                .get(waiting.path() + "/timeline")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .country()
                        .roles("IZM_SUPPORT")
                        .sign())
                .get(waiting.path() + "/timeline")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("A9")
    void clerks_find_work_by_whose_turn_it_is_and_by_the_day() {
        var waiting = Given.waiting();
        var submitted = Given.waiting().submitted();
        var clerk = Tokens.of(UUID.randomUUID()).country().roles("IZM_CLERK").sign();
        var list = RestAssured.given().auth().oauth2(clerk).queryParam("limit", 200);
        list.queryParam("owner", "OFFICER")
                .queryParam("employerId", submitted.employer())
                .get("/v1/access-applications")
                .then()
                .body("items.id", hasItem(submitted.id()))
                .body("items.owner", not(hasItem("APPLICANT")));
        RestAssured.given()
                .auth()
                .oauth2(clerk)
                .queryParam("nextAction", "SIGN")
                .queryParam(
                        "dueBefore",
                        java.time.Instant.now().plusSeconds(31L * 86_400).toString())
                .queryParam("employerId", waiting.employer())
                .get("/v1/access-applications")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(waiting.id()));
        RestAssured.given()
                .auth()
                .oauth2(clerk)
                .queryParam("owner", "NOBODY")
                .get("/v1/access-applications")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }
}
