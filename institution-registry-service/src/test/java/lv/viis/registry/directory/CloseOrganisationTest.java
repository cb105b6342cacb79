package lv.viis.registry.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import lv.viis.registry.organisation.CloseReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of an organisation. */
@QuarkusTest
class CloseOrganisationTest {

    private static Response close(String token, UUID id, String etag, String reason, String date, UUID... successors) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (etag != null) {
            request = request.header("If-Match", etag);
        }
        var names = new StringBuilder();
        for (var successor : successors) {
            names.append(names.isEmpty() ? "" : ",")
                    .append('"')
                    .append(successor)
                    .append('"');
        }
        return request.body(
                        "{\"reason\": \"%s\", \"date\": \"%s\", \"successors\": [%s], \"actNumber\": \"DEMO-8\", \"actDate\": \"2026-08-01\"}"
                                .formatted(reason, date, names))
                .post("/v1/organisations/" + id + "/closure");
    }

    private static Response close(UUID id, String reason, String date, UUID... successors) {
        return close(Given.registrar(), id, Given.etag(id), reason, date, successors);
    }

    @Test
    @Tag("D12")
    void a_closing_names_its_successors_and_ends_the_terms_of_heads() {
        var id = Given.anInstitution();
        var successor = Given.anInstitution();
        Given.aHead(id, "161175-19997", "2024-09-01").then().statusCode(201);
        close(id, "ABSORBED", "2026-09-01", successor)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closure.successors[0]", equalTo(successor.toString()))
                .body("manager", nullValue());
        var told = EventRows.last("OrganisationClosed", id).data();
        assertEquals("CLOSED", told.get("status").asText());
        assertEquals("2026-09-01", told.get("closedOn").asText());
        assertEquals(successor.toString(), told.at("/successorIds/0").asText());
        assertEquals(
                "2026-08-31",
                EventRows.last("HeadshipsChanged", id)
                        .data()
                        .at("/headships/0/lastDay")
                        .asText());
    }

    @Test
    @Tag("D22")
    void a_term_that_ended_before_the_closing_stays_as_it_was() {
        var id = Given.anInstitution();
        var former = Given.aHead(id, "161175-19997", "2024-09-01");
        given().auth()
                .oauth2(Given.registrar())
                .contentType("application/json")
                .header("If-Match", former.header("ETag"))
                .body("{\"lastDay\": \"2026-06-30\", \"actNumber\": \"DEMO-9\", \"actDate\": \"2026-06-20\"}")
                .post("/v1/headships/" + former.path("id") + "/end")
                .then()
                .statusCode(200);
        Given.aHead(id, "311299-18886", "2026-07-01").then().statusCode(201);
        close(id, "LIQUIDATED", "2026-09-01").then().statusCode(200);
        var told = EventRows.last("HeadshipsChanged", id).data();
        assertEquals("2026-06-30", told.at("/headships/0/lastDay").asText());
        assertEquals("2026-08-31", told.at("/headships/1/lastDay").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-09-01", "2026-09-01"})
    void a_head_who_would_begin_on_the_day_or_later_never_does(String from) {
        var id = Given.anInstitution();
        Given.aHead(id, "161175-19997", from).then().statusCode(201);
        close(id, "LIQUIDATED", "2026-09-01").then().statusCode(200);
        assertEquals(
                0,
                EventRows.last("HeadshipsChanged", id).data().get("headships").size());
    }

    @Test
    @Tag("D13")
    void a_closed_organisation_is_found_by_its_number_and_never_changes_again() {
        var number = Given.number();
        Given.importing(Given.csv(Given.institution(number, Map.of()))).then().statusCode(201);
        var id = Given.byNumber(number);
        close(id, "LIQUIDATED", "2026-09-01").then().statusCode(200);
        assertEquals(id, Given.byNumber(number));
        close(id, "LIQUIDATED", "2026-10-01").then().statusCode(409).body("code", equalTo("organisation-is-closed"));
        given().auth()
                .oauth2(Given.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", Given.etag(id))
                .body("{\"phone\": \"+371 60000001\"}")
                .patch("/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-is-closed"));
        Given.aHead(id, null, "2026-10-01").then().statusCode(409).body("code", equalTo("organisation-is-closed"));
        Given.importing(Given.csv(Given.institution(number, Map.of())))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 2, registrationNumber"));
    }

    @Test
    void until_the_day_of_its_closing_an_organisation_lives_on() {
        var id = Given.anInstitution();
        close(id, "LIQUIDATED", "2099-09-01").then().statusCode(200).body("status", equalTo("ACTIVE"));
        assertEquals(
                "2099-09-01",
                EventRows.last("OrganisationClosed", id).data().get("closedOn").asText());
        given().auth()
                .oauth2(Given.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", Given.etag(id))
                .body("{\"phone\": \"+371 60000001\"}")
                .patch("/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void successors_must_fit_the_reason(CloseReason reason) {
        var id = Given.anInstitution();
        var successor = Given.anInstitution();
        var wrong = reason == CloseReason.LIQUIDATED ? new UUID[] {successor} : new UUID[] {};
        close(id, reason.name(), "2026-09-01", wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("successors-do-not-fit"));
    }

    @Test
    void a_successor_is_another_organisation_that_is_open() {
        var id = Given.anInstitution();
        var closed = Given.anInstitution();
        close(closed, "LIQUIDATED", "2026-09-01").then().statusCode(200);
        for (var successor : new UUID[] {id, closed, UUID.randomUUID()}) {
            close(id, "ABSORBED", "2026-10-01", successor)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("successors-do-not-fit"));
        }
    }

    @Test
    void a_closing_needs_the_version_it_was_decided_on_and_the_registrar() {
        var id = Given.anInstitution();
        close(Given.registrar(), id, null, "LIQUIDATED", "2026-09-01")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        close(Given.registrar(), id, "\"99\"", "LIQUIDATED", "2026-09-01")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        close(Given.token("INSTITUTION_HEAD", id), id, Given.etag(id), "LIQUIDATED", "2026-09-01")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        close(Given.registrar(), UUID.randomUUID(), "\"0\"", "LIQUIDATED", "2026-09-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        close(id, "BURNT", "2026-09-01").then().statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    void nothing_is_deleted_and_a_succession_never_altered() {
        assertEquals("42501", Database.refusal("delete from organisation"));
        assertEquals("42501", Database.refusal("update succession set successor_id = successor_id"));
        assertEquals("42501", Database.refusal("delete from organisation_import"));
        assertEquals("42501", Database.refusal("update territory set name = name"));
    }
}
