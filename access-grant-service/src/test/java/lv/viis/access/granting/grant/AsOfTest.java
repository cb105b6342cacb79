package lv.viis.access.granting.grant;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static lv.viis.access.granting.grant.GrantSteps.now;
import static lv.viis.access.granting.grant.GrantSteps.stateAt;
import static lv.viis.access.granting.grant.GrantSteps.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known and in force at any instant, and the steps that led there. */
@QuarkusTest
class AsOfTest {

    private final Given.Application application = Given.application().submitted();

    @Test
    @Tag("A19")
    @Tag("D10")
    void at_every_instant_the_grant_stands_as_it_stood_then() throws Exception {
        var before = now();
        var grant = application.grantId();
        var given = now();
        step(grant, "suspension").statusCode(200);
        var suspended = now();
        step(grant, "reinstatement").statusCode(200);
        var reinstated = now();
        application.left(TODAY.plusDays(20));
        var shortened = now();
        step(grant, "revocation").statusCode(200);
        var ended = now();
        assertEquals(
                List.of("UNKNOWN", "ACTIVE", "SUSPENDED", "ACTIVE", "ACTIVE", "ENDED"),
                List.of(before, given, suspended, reinstated, shortened, ended).stream()
                        .map(instant -> stateAt(grant, instant))
                        .toList());
        assertEquals(
                List.of(0, 1, 0, 1, 1, 0),
                List.of(before, given, suspended, reinstated, shortened, ended).stream()
                        .map(instant -> count(instant, null))
                        .toList());
        assertEquals(1, count(suspended, "SUSPENDED"));
        assertEquals(1, count(ended, "ENDED"));
        assertEquals(TODAY.plusYears(1).toString(), lastDayAt(grant, reinstated));
        assertEquals(TODAY.plusDays(20).toString(), lastDayAt(grant, shortened));
        assertEquals("ENDED", stateAt(grant, TODAY));
        assertEquals("UNKNOWN", stateAt(grant, TODAY.minusDays(1)));
    }

    @Test
    @Tag("D10")
    void each_step_is_kept_with_its_reason_and_whoever_gave_it() throws Exception {
        var grant = application.grantId();
        var officer = UUID.randomUUID();
        step(grant, "suspension", Given.officer(officer), Versions.ANY).statusCode(200);
        step(grant, "reinstatement").statusCode(200);
        application.left(TODAY.plusDays(20));
        step(grant, "revocation").statusCode(200);
        history(grant, Given.officer())
                .body("items.kind", contains("SCHEDULED", "SUSPENDED", "REINSTATED", "CHANGED", "ENDED"))
                .body("items.version", contains(0, 1, 2, 3, 4))
                .body("items[1].actedBy", equalTo(officer.toString()))
                .body("items[1].reasonCode", equalTo("UNDER_INVESTIGATION"))
                .body("items[1].suspendedFor", contains("OFFICER"))
                .body("items[3].reasonCode", nullValue())
                .body("items[3].endReason", equalTo("EMPLOYMENT_ENDED"))
                .body("items[3].lastDay", equalTo(TODAY.plusDays(20).toString()));
        history(grant, Tokens.of(application.person).sign())
                .body("items[1].reasonCode", equalTo("UNDER_INVESTIGATION"))
                .body("items.actedBy", everyItem(nullValue()))
                .body("items.text", everyItem(nullValue()));
        var next = given().auth()
                .oauth2(Given.officer())
                .queryParam("limit", 2)
                .get("/v1/grants/" + grant + "/history")
                .path("next");
        given().auth()
                .oauth2(Given.officer())
                .queryParam("cursor", next.toString())
                .get("/v1/grants/" + grant + "/history")
                .then()
                .body("items.version", contains(2, 3, 4));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get("/v1/grants/" + grant + "/history")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("D12")
    void a_coming_closure_is_told_as_other_days() {
        var grant = application.grantId();
        Given.organisation(application.employer, 2, "INSTITUTION", "CLOSED", null, TODAY.plusDays(30));
        var told = EventRows.last("GrantChanged", application.person);
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(grant, told.data().path("grantId").asText());
        assertEquals(TODAY.plusDays(29).toString(), told.data().path("lastDay").asText());
    }

    @Test
    void those_who_were_applied_for_by_one_head_are_found() {
        var grant = application.grantId();
        given().auth()
                .oauth2(Given.officer())
                .queryParam("applicantId", application.applicant)
                .get("/v1/grants")
                .then()
                .body("items.id", contains(grant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-13-01",
                "2026-09-01T10:00",
                "+999999999-01-01",
                "-0044-03-15",
                "2026-09-01T25:00:00Z",
                "9999-12-31T23:59:59.999999999-18:00"
            })
    void what_is_no_day_and_no_instant_is_refused(String asOf) {
        given().auth()
                .oauth2(Given.officer())
                .queryParam("asOf", asOf)
                .get("/v1/grants")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("asOf"));
    }

    private static io.restassured.response.ValidatableResponse history(String grant, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/grants/" + grant + "/history")
                .then()
                .statusCode(200);
    }

    private static String lastDayAt(String grant, Object asOf) {
        return given().auth()
                .oauth2(Given.officer())
                .queryParam("asOf", asOf.toString())
                .get("/v1/grants/" + grant)
                .path("lastDay");
    }

    private int count(Object asOf, String state) {
        var request = given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .queryParam("asOf", asOf.toString());
        return (state == null ? request : request.queryParam("state", state))
                .get("/v1/grants")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
