package lv.viis.registry.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may read without a token. */
@QuarkusTest
class ReadOrganisationsTest {

    @Test
    @Tag("D22")
    void an_organisation_shows_its_public_fields_and_no_others() {
        var id = Given.anInstitution();
        Given.aHead(id, "161175-19997", "2024-09-01").then().statusCode(201);
        var answer = given().get("/v1/organisations/" + id);
        answer.then().statusCode(200).header("ETag", notNullValue()).body("manager", equalTo("Ilze Piemēre"));
        assertEquals(
                Set.of(
                        "id",
                        "kind",
                        "status",
                        "registrationNumber",
                        "legalNumber",
                        "atvk",
                        "name",
                        "institutionKind",
                        "institutionType",
                        "legalStatus",
                        "founderId",
                        "founderName",
                        "address",
                        "contact",
                        "manager",
                        "closure",
                        "version"),
                answer.<Map<String, Object>>path("$").keySet());
    }

    @Test
    void a_head_of_the_past_or_the_future_is_not_the_manager() {
        var id = Given.anInstitution();
        Given.aHead(id, null, "2099-09-01").then().statusCode(201);
        given().get("/v1/organisations/" + id).then().body("manager", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ērgļu meža", "ERGLU MEZA", "gļu Me", "Meža 100%_!"})
    void a_name_is_found_by_a_part_whatever_the_case_and_the_diacritics(String part) {
        var number = Given.number();
        Given.importing(Given.csv(Given.institution(number, Map.of("name", "Ērgļu Meža 100%_! skola"))))
                .then()
                .statusCode(201);
        given().queryParam("name", part)
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.registrationNumber", hasItem(number));
        given().queryParam("name", "_rg%")
                .get("/v1/organisations")
                .then()
                .body("items.registrationNumber", not(hasItem(number)));
    }

    @Test
    void filters_hold_together() {
        given().get("/v1/organisations?kind=STATE_BODY")
                .then()
                .body("items.id", contains(Given.MINISTRY.toString(), Given.QUALITY_SERVICE.toString()));
        var municipality = Given.theMunicipality();
        var number = Given.number();
        Given.importing(Given.csv(Given.institution(number, Map.of("founder", "0001000"))))
                .then()
                .statusCode(201);
        given().get("/v1/organisations?kind=INSTITUTION&founderId=" + municipality + "&registrationNumber=" + number)
                .then()
                .body("items", hasSize(1));
        given().get("/v1/organisations?kind=MUNICIPALITY&registrationNumber=" + number)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    @Tag("D21")
    void pages_neither_lose_nor_repeat() {
        var name = "Lapu skola " + UUID.randomUUID();
        var rows = IntStream.range(0, 5)
                .mapToObj(i -> Given.institution(Given.number(), Map.of("name", name + " " + i)))
                .toList();
        Given.importing(Given.csv(rows.get(0), rows.get(1), rows.get(2), rows.get(3), rows.get(4)))
                .then()
                .statusCode(201);
        // Another one's: not on the pages.
        Given.theMunicipality();
        Given.importing(Given.csv(Given.institution(Given.number(), Map.of("name", name, "founder", "0001000"))))
                .then()
                .statusCode(201);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().queryParam("limit", 2)
                    .queryParam("founderId", Given.QUALITY_SERVICE.toString())
                    .queryParam("name", name)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/v1/organisations");
            seen.addAll(page.<List<String>>path("items.registrationNumber"));
            cursor = page.path("next");
            assertTrue(seen.size() <= 5, "repeated");
        } while (cursor != null);
        assertEquals(
                rows.stream().map(row -> row.get("registrationNumber")).sorted().toList(),
                seen.stream().sorted().toList());
    }

    @ParameterizedTest
    @Tag("D13")
    @ValueSource(
            strings = {
                "atvk=1000",
                "atvk=001000",
                "registrationNumber=421990269",
                "registrationNumber=42199026941",
                "kind=SCHOOL",
                "founderId=1",
                "limit=0",
                "limit=201",
                "cursor=%25"
            })
    void a_shortened_code_or_another_filter_that_cannot_be_is_refused(String query) {
        given().urlEncodingEnabled(false)
                .get("/v1/organisations?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void what_is_not_there_is_a_problem() {
        given().get("/v1/organisations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().get("/v1/organisations/1").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    @Tag("F11")
    void a_name_is_found_however_it_is_written() {
        var number = Given.number();
        Given.importing(Given.csv(Given.institution(number, Map.of("name", "Ādažu Ķekavas skola " + number))))
                .then()
                .statusCode(201);
        for (var name :
                List.of("A\u0304daz\u030Cu K\u0327ekavas", "\u00A0ādažu\u00A0ķekavas ", "Ādažu\u2007 Ķekavas")) {
            given().queryParam("name", name)
                    .queryParam("registrationNumber", number + "\u00A0")
                    .get("/v1/organisations")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }
}
