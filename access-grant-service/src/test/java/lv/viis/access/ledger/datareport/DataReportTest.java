package lv.viis.access.ledger.datareport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("D21")
class DataReportTest {

    private static ValidatableResponse make(UUID person, String reason, String reference, String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"personId\":\"%s\",\"reason\":\"%s\",\"reference\":\"%s\"}"
                        .formatted(person, reason, reference))
                .post("/v1/personal-data-reports")
                .then();
    }

    @Test
    void a_report_tells_who_saw_a_persons_data_where_and_under_which_right() {
        var person = UUID.randomUUID();
        var school = UUID.randomUUID();
        var teacher = UUID.randomUUID();
        var grant = UUID.randomUUID();
        var access = LedgerPast.access(school, teacher, List.of(grant), UUID.randomUUID(), person);
        var country = LedgerPast.access(null, UUID.randomUUID(), List.of(), person);
        LedgerPast.access(school, teacher, List.of(grant), UUID.randomUUID());
        LedgerPast.link();

        var auditor = LedgerPast.auditor();
        var made = make(person, "RESIDENT_APPLICATION", "1-9/12", auditor)
                .statusCode(201)
                .body("reason", equalTo("RESIDENT_APPLICATION"));
        String location = made.extract().header("Location");
        given().auth().oauth2(auditor).get(location).then().statusCode(200).body("reference", equalTo("1-9/12"));

        LedgerPast.access(school, teacher, List.of(grant), person);
        LedgerPast.link();
        String accesses = made.extract().path("accesses");
        given().auth()
                .oauth2(auditor)
                .get(accesses)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.id", hasItems(access.toString(), country.toString()))
                .body("items.find { it.id == '" + access + "' }.actorId", equalTo(teacher.toString()))
                .body("items.find { it.id == '" + access + "' }.organisationId", equalTo(school.toString()))
                .body("items.find { it.id == '" + access + "' }.grantIds[0]", equalTo(grant.toString()))
                .body("items[0].subjectIds", nullValue());
        var recorded = EventRows.last("PersonalDataAccessed", "country").data();
        assertEquals("read personal data report", recorded.path("action").asText());
        assertEquals("RESIDENT_APPLICATION", recorded.path("reason").asText());
        assertEquals(person.toString(), recorded.path("subjectIds").path(0).asText());
    }

    @Test
    void a_report_needs_a_reason_that_can_be_checked_and_an_auditor_of_the_country() {
        var person = UUID.randomUUID();
        var auditor = LedgerPast.auditor();
        make(person, "CURIOSITY", "1-9/12", auditor).statusCode(400).body("code", equalTo("malformed-request"));
        make(person, "BREACH_INCIDENT", "", auditor).statusCode(400).body("code", equalTo("invalid-input"));
        make(person, "BREACH_INCIDENT", "<b>", auditor).statusCode(400).body("code", equalTo("invalid-input"));
        make(person, "BREACH_INCIDENT", "7", Given.officer()).statusCode(403).body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(auditor)
                .get("/v1/personal-data-reports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(auditor)
                .get("/v1/accesses")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", person)
                .get("/v1/accesses")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void accesses_are_paged_by_person_and_by_organisation_without_losing_one() {
        var person = UUID.randomUUID();
        var school = UUID.randomUUID();
        for (var i = 0; i < 7; i++) {
            LedgerPast.access(school, UUID.randomUUID(), List.of(), person);
        }
        LedgerPast.access(school, UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.link();
        assertEquals(7, all("personId", person).stream().distinct().count());
        assertEquals(8, all("organisationId", school).stream().distinct().count());
        given().auth()
                .oauth2(LedgerPast.auditor())
                .queryParam("personId", person)
                .queryParam("organisationId", UUID.randomUUID())
                .get("/v1/accesses")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", not("x"));
    }

    private static List<String> all(String filter, UUID value) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var request = given().auth()
                    .oauth2(LedgerPast.auditor())
                    .queryParam(filter, value)
                    .queryParam("limit", 3);
            if (next != null) {
                request.queryParam("cursor", next);
            }
            var page = request.get("/v1/accesses").then().statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return ids;
    }
}
