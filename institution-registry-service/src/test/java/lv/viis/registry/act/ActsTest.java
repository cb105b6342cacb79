package lv.viis.registry.act;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every write of the register names who did it. */
@QuarkusTest
@Tag("S3")
class ActsTest {

    private static final UUID REGISTRAR = UUID.randomUUID();
    private static final String TOKEN =
            Tokens.of(REGISTRAR).roles("IKVD_REGISTRAR").country().sign();

    private static Response acts(UUID organisation, String query) {
        return given().auth()
                .oauth2(Given.country("AUDITOR"))
                .get("/v1/organisations/" + organisation + "/acts" + query);
    }

    @Test
    void the_life_of_an_organisation_with_who_and_by_what() {
        var id = Given.anInstitution();
        var headship = Given.posting(
                TOKEN, "/v1/organisations/" + id + "/headships", Given.head("161175-19997", false, "2024-09-01"));
        Given.ending(TOKEN, headship.path("id"), "\"0\"", "2025-08-31").then().statusCode(200);
        given().auth()
                .oauth2(TOKEN)
                .contentType("application/merge-patch+json")
                .header("If-Match", Given.etag(id))
                .body("{\"phone\": \"+371 60000001\"}")
                .patch("/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TOKEN)
                .contentType("application/json")
                .header("If-Match", Given.etag(id))
                .body("{\"reason\": \"LIQUIDATED\", \"date\": \"2026-09-01\", \"successors\": [],"
                        + " \"actNumber\": \"DEMO-8\", \"actDate\": \"2026-08-01\"}")
                .post("/v1/organisations/" + id + "/closure")
                .then()
                .statusCode(200);
        acts(id, "")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "ORGANISATION_REGISTERED",
                                "HEADSHIP_RECORDED",
                                "HEADSHIP_ENDED",
                                "CONTACT_CHANGED",
                                "ORGANISATION_CLOSED"))
                .body("items[1].actorId", equalTo(REGISTRAR.toString()))
                .body("items[1].principalId", equalTo(REGISTRAR.toString()))
                .body("items[1].roles", contains("IKVD_REGISTRAR"))
                .body("items[1].subjectId", equalTo(headship.path("id")))
                .body("items[1].basisNumber", equalTo("DEMO-1"))
                .body("items[2].basisNumber", equalTo("DEMO-9"))
                .body("items[2].basisDate", equalTo("2026-08-20"))
                .body("items[3].basisNumber", nullValue())
                .body("items[4].basisNumber", equalTo("DEMO-8"))
                .body("items[4].at", notNullValue());
        assertEquals(
                "read acts of the registry",
                EventRows.last("PersonalDataAccessed", id).data().get("action").asText());
        // What is told to all says neither who nor by which document.
        for (var type : new String[] {"HeadshipsChanged", "OrganisationClosed"}) {
            var data = EventRows.last(type, id).data().toString();
            assertTrue(!data.contains(REGISTRAR.toString()) && !data.contains("DEMO-"), data);
        }
    }

    @Test
    void an_import_names_its_importer_for_each_organisation_it_changed() {
        var number = Given.number();
        Given.importing(Given.csv(Given.institution(number, Map.of()))).then().statusCode(201);
        var renamed = Given.importing(Given.csv(Given.institution(number, Map.of("name", "Jauns nosaukums"))));
        Given.importing(Given.csv(Given.institution(number, Map.of("name", "Jauns nosaukums"))));
        acts(Given.byNumber(number), "")
                .then()
                .body("items.kind", contains("ORGANISATION_REGISTERED", "ORGANISATION_CHANGED"))
                .body("items[1].subjectId", equalTo(renamed.path("id")));
    }

    @Test
    void a_second_registrar_stands_beside_the_first() {
        var municipality = Given.aMunicipality();
        Given.aConfirmedHead(municipality, "161175-19997", "2024-09-01");
        var acts = acts(municipality, "");
        acts.then()
                .body(
                        "items.kind",
                        contains(
                                "ORGANISATION_REGISTERED", "PROPOSAL_MADE", "HEADSHIP_RECORDED", "PROPOSAL_CONFIRMED"));
        assertTrue(!acts.path("items[1].actorId").equals(acts.path("items[3].actorId")));
    }

    @Test
    void they_come_in_pages_to_who_may_read_them() {
        var id = Given.anInstitution();
        Given.aHead(id, null, "2024-09-01").then().statusCode(201);
        var first = acts(id, "?limit=1");
        first.then().body("items", hasSize(1)).body("next", notNullValue());
        acts(id, "?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items[0].kind", equalTo("HEADSHIP_RECORDED"))
                .body("next", nullValue());
        acts(UUID.randomUUID(), "").then().statusCode(404).body("code", equalTo("not-found"));
        var path = "/v1/organisations/" + id + "/acts";
        given().auth()
                .oauth2(Given.token("INSTITUTION_HEAD", id))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Given.token("IKVD_REGISTRAR", Given.anInstitution()))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }

    @Test
    void the_database_takes_no_change_without_an_act_and_alters_none() {
        var id = Given.anInstitution();
        assertEquals("VI001", Database.refusal("update organisation set phone = '1' where id = '" + id + "'"));
        assertEquals(
                "VI001",
                Database.refusal("insert into headship (organisation_id, given_name, surname, acting, from_day)"
                        + " values ('" + id + "', 'A', 'B', true, '2025-01-01')"));
        assertEquals("42501", Database.refusal("update act set actor_id = subject_id"));
        assertEquals("42501", Database.refusal("delete from act"));
        assertEquals("42501", Database.refusal("truncate act"));
    }
}
