package lv.viis.access.reading.report;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A municipality founded a school; people of both have access to the school. */
@QuarkusTest
class AccessReportTest {

    private final UUID municipality = Given.organisation("MUNICIPALITY", null);
    private final UUID school = Given.organisation("INSTITUTION", municipality);

    private String ofSchool() {
        return grant(school, "INSTITUTION_EDITOR", school);
    }

    private static String grant(UUID employer, String role, UUID object) {
        return Given.application(employer)
                .line(role, object, TODAY, TODAY.plusDays(100))
                .submitted()
                .grantId();
    }

    private static String as(String role, UUID organisation) {
        return Tokens.of(UUID.randomUUID())
                .roles(role)
                .organisation(organisation)
                .sign();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get("/v1/reports/" + path).then();
    }

    @Test
    @Tag("D21")
    void a_head_sees_who_has_access_through_and_on_the_own_organisation() {
        var own = ofSchool();
        var founders = grant(municipality, "INSTITUTION_READER", school);
        var elsewhere = grant(municipality, "MUNICIPALITY_SPECIALIST", municipality);
        get("access", as("INSTITUTION_HEAD", school))
                .statusCode(200)
                .body("items.grantId", containsInAnyOrder(own, founders));
        get("access", as("MUNICIPALITY_HEAD", municipality))
                .body("items.grantId", containsInAnyOrder(own, founders, elsewhere));
        get("access?organisationId=" + school, as("MUNICIPALITY_SPECIALIST", municipality))
                .body("items.grantId", containsInAnyOrder(own, founders));
        get("access?organisationId=" + municipality, Given.officer())
                .body("items.grantId", containsInAnyOrder(own, founders, elsewhere));
        for (var employer : List.of(school, municipality)) {
            var recorded = EventRows.last("PersonalDataAccessed", employer).data();
            assertEquals("read access report", recorded.path("action").asText());
            assertEquals(
                    employer.equals(school) ? 1 : 2, recorded.path("subjectIds").size());
        }
    }

    @Test
    void what_has_ended_is_not_in_it_and_what_is_suspended_is() {
        var ended = ofSchool();
        GrantSteps.step(ended, "revocation").statusCode(200);
        var suspended = grant(school, "INSTITUTION_READER", school);
        GrantSteps.step(suspended, "suspension").statusCode(200);
        get("access", as("INSTITUTION_HEAD", school))
                .body("items.grantId", contains(suspended))
                .body("items[0].state", equalTo("SUSPENDED"))
                .body("items[0].employerKind", equalTo("INSTITUTION"));
    }

    @Test
    void the_school_next_door_gets_nothing() {
        ofSchool();
        var nextDoor = Given.organisation("INSTITUTION", municipality);
        for (var token : List.of(
                as("INSTITUTION_HEAD", nextDoor), as("MUNICIPALITY_HEAD", Given.organisation("MUNICIPALITY", null)))) {
            get("access?organisationId=" + school, token).statusCode(404).body("code", equalTo("not-found"));
            get("access.csv?reason=AUDIT&organisationId=" + school, token)
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            get("access-counts", token).statusCode(403).body("code", equalTo("forbidden"));
        }
        get("access?organisationId=" + municipality, as("INSTITUTION_HEAD", school))
                .statusCode(404)
                .body("code", equalTo("not-found"));
        get("access", as("INSTITUTION_EDITOR", school)).statusCode(403).body("code", equalTo("forbidden"));
        get("access", Tokens.of(UUID.randomUUID()).sign()).statusCode(403).body("code", equalTo("forbidden"));
        get("access?organisationId=" + UUID.randomUUID(), Given.officer())
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("D21")
    void an_export_needs_a_reason_and_is_recorded_with_it() {
        var own = ofSchool();
        var head = as("INSTITUTION_HEAD", school);
        for (var wrong : List.of("access.csv", "access.csv?reason=", "access.csv?reason=because I want")) {
            get(wrong, head)
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("violations[0].field", equalTo("reason"));
        }
        // A code as good as any other, but none of the catalogue (S28).
        get("access.csv?reason=CURIOSITY", head).statusCode(422).body("code", equalTo("reason-code-unknown"));
        var file = get("access.csv?reason=YEARLY_AUDIT", head)
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"access-"))
                .extract()
                .asByteArray();
        var text = new String(file, java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFgrant_id,person_id,"));
        assertTrue(text.contains("\r\n" + own + ","));
        assertEquals(
                "export access report, YEARLY_AUDIT",
                EventRows.last("PersonalDataAccessed", school)
                        .data()
                        .path("action")
                        .asText());
        given().auth()
                .oauth2(head)
                .accept("text/csv")
                .get("/v1/reports/access?reason=YEARLY_AUDIT")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"));
        given().auth()
                .oauth2(head)
                .accept("text/csv")
                .get("/v1/reports/access")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void a_large_export_has_each_grant_once() throws SQLException {
        var own = ofSchool();
        GrantSteps.sql("""
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                select uuidv7(), uuidv7(), employer_id, object_id, role, valid, decision_id, 0
                  from access_grant, generate_series(1, 1999) where id = '%s'""".formatted(own));
        var lines = get("access.csv?reason=YEARLY_AUDIT", as("INSTITUTION_HEAD", school))
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 36))
                .toList();
        assertEquals(2000, lines.size());
        assertEquals(2000, lines.stream().distinct().count());
        String next = get("access?limit=200", as("INSTITUTION_HEAD", school))
                .extract()
                .path("next");
        assertFalse(next.isEmpty());
    }

    @Test
    void the_ministry_counts_by_role_and_kind_of_employer() {
        ofSchool();
        grant(municipality, "MUNICIPALITY_SPECIALIST", municipality);
        get("access-counts", Given.officer())
                .statusCode(200)
                .body("items.role", hasItems("INSTITUTION_EDITOR", "MUNICIPALITY_SPECIALIST"))
                .body(
                        "items.find { it.role == 'MUNICIPALITY_SPECIALIST' }.employerKind",
                        containsString("MUNICIPALITY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"=1+1|'=1+1", "+1|'+1", "-1|'-1", "@SUM(A1)|'@SUM(A1)", "A=1|A=1", "＝1|'＝1"})
    void nothing_is_a_formula(String value, String written) {
        assertEquals(written, SpreadsheetCell.of(value));
        assertEquals("'\tcmd", SpreadsheetCell.of("\tcmd"));
        assertEquals("'\rcmd", SpreadsheetCell.of("\rcmd"));
        assertEquals("", SpreadsheetCell.of(""));
    }
}
