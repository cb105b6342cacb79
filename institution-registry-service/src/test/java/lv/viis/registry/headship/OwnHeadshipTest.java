package lv.viis.registry.headship;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registry.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No registrar acts on the own headship, whichever the code and whichever the way. */
@QuarkusTest
@Tag("S3")
class OwnHeadshipTest {

    private static final String CODE = "161175-19997";

    @Inject
    PersonIds personIds;

    private UUID school;

    @BeforeEach
    void aSchoolOfItsOwn() {
        school = Given.anInstitution();
    }

    private UUID own() {
        return personIds.of(PersonalCode.parse(CODE));
    }

    private static String registrar(UUID person) {
        return Tokens.of(person).roles("IKVD_REGISTRAR").country().sign();
    }

    private io.restassured.response.Response record(String token, boolean acting) {
        return Given.posting(
                token, "/v1/organisations/" + school + "/headships", Given.head(CODE, acting, "2024-09-01"));
    }

    @Test
    void nobody_records_or_ends_the_own_headship() {
        for (var acting : new boolean[] {false, true}) {
            record(registrar(own()), acting).then().statusCode(403).body("code", equalTo("registrar-is-the-head"));
        }
        var headship = record(Given.registrar(), false);
        headship.then().statusCode(201);
        Given.ending(registrar(own()), headship.path("id"), "\"0\"", "2026-08-31")
                .then()
                .statusCode(403)
                .body("code", equalTo("registrar-is-the-head"));
    }

    @Test
    void nobody_identifies_a_head_as_oneself() {
        var headship = Given.aHead(school, null, "2024-09-01");
        RestAssured.given()
                .auth()
                .oauth2(registrar(own()))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"personalCode\": \"" + CODE + "\", \"actNumber\": \"1-7/12\", \"actDate\": \"2024-08-20\"}")
                .post("/v1/headships/" + headship.path("id") + "/identification")
                .then()
                .statusCode(403)
                .body("code", equalTo("registrar-is-the-head"));
    }

    @Test
    void another_code_and_a_deputy_are_no_way_around() {
        var now = UUID.randomUUID();
        Incoming.on("aliases", "PersonAliased").key(own()).aggregate(own(), 1).send("""
                        {"aliasId":"%s","personId":"%s","undone":false}""".formatted(own(), now));
        record(registrar(now), false).then().statusCode(403).body("code", equalTo("registrar-is-the-head"));
        Incoming.on("aliases", "PersonAliased").key(own()).aggregate(own(), 2).send("""
                        {"aliasId":"%s","personId":"%s","undone":true}""".formatted(own(), now));
        var deputy = Tokens.of(own())
                .roles("IKVD_REGISTRAR")
                .country()
                .actor(UUID.randomUUID(), 0)
                .sign();
        record(deputy, false).then().statusCode(403).body("code", equalTo("registrar-is-the-head"));
        record(registrar(now), false).then().statusCode(201);
    }

    @Test
    void an_import_is_none_either() {
        var number = Given.number();
        var row = Given.institution(
                number,
                new HashMap<>(Map.of(
                        "headPersonalCode", CODE,
                        "headGivenName", "Ilze",
                        "headSurname", "Piemēre",
                        "headFrom", "2024-09-01")));
        var file = Given.csv(row).getBytes(StandardCharsets.UTF_8);
        Given.importing(registrar(own()), UUID.randomUUID(), file)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 2, headFrom"));
        Given.importing(Given.registrar(), UUID.randomUUID(), file).then().statusCode(201);
        // What another one recorded is no act when it comes again, and one's successor is.
        Given.importing(registrar(own()), UUID.randomUUID(), file).then().statusCode(201);
        row.put("headPersonalCode", "311299-18886");
        row.put("headFrom", "2026-09-01");
        Given.importing(registrar(own()), UUID.randomUUID(), Given.csv(row).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"));
    }

    @Test
    @Tag("D21")
    void whoever_is_shown_a_name_by_entering_it_is_recorded() {
        var headship = record(Given.registrar(), false);
        assertEquals("record headship", lastAccess());
        Given.ending(Given.registrar(), headship.path("id"), "\"0\"", "2026-08-31")
                .then()
                .statusCode(200);
        assertEquals("end headship", lastAccess());
    }

    private String lastAccess() {
        return EventRows.last("PersonalDataAccessed", school)
                .data()
                .get("action")
                .asText();
    }
}
