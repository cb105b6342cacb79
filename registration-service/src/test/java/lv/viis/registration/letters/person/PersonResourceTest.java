package lv.viis.registration.letters.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who stands behind a person id, and for whom. */
@QuarkusTest
class PersonResourceTest {

    @Inject
    AgroalDataSource database;

    private static Response person(String token, UUID id) {
        return given().auth().oauth2(token).get("/v1/people/" + id);
    }

    @Test
    void a_person_is_known_from_the_submission_on_to_those_concerned() {
        var waiting = Given.waiting().signBoth();
        var id = waiting.employee().id();
        var officer = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        person(officer, id).then().statusCode(404).body("code", equalTo("not-found"));
        waiting.submit(1).then().statusCode(201);

        for (var token : new String[] {
            officer, waiting.employee().token(), waiting.head().token()
        }) {
            person(token, id)
                    .then()
                    .statusCode(200)
                    .body("givenName", equalTo("Ģirts"))
                    .body("email", equalTo("lietvedis@example.lv"))
                    .body(
                            "employments.organisationId",
                            contains(waiting.employer().toString()));
        }
        person(officer, waiting.head().id())
                .then()
                .statusCode(200)
                .body("surname", equalTo("Žagata"))
                .body("employments", hasSize(0));
        person(Given.headOf(Given.institution()).token(), id)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().get("/v1/people/" + id).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void who_has_left_is_known_to_the_employer_for_thirty_days_more() throws SQLException {
        var waiting = Given.waiting().submitted();
        waiting.decided(2);
        sql("update access_application set closed_at = now() - interval '3 months' where id = '" + waiting.id() + "'");
        var longAgo = Given.TODAY.minusDays(30);
        left(waiting, longAgo);
        person(waiting.head().token(), waiting.employee().id()).then().statusCode(200);
        left(waiting, longAgo.minusDays(1));
        person(waiting.head().token(), waiting.employee().id())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private void left(Given.Waiting waiting, LocalDate lastDay) throws SQLException {
        sql("update employment set last_day = '" + lastDay + "' where person_id = '"
                + waiting.employee().id() + "'");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }

    @Test
    @Tag("D21")
    void each_look_is_recorded() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        var clerk = UUID.randomUUID();
        var grant = UUID.randomUUID();
        person(
                        Tokens.of(clerk)
                                .roles("IZM_CLERK")
                                .country()
                                .grant(grant)
                                .sign(),
                        waiting.employee().id())
                .then()
                .statusCode(200);
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .map(EventRows::data)
                .anyMatch(data -> data.path("personId").asText().equals(clerk.toString())
                        && data.at("/grantIds/0").asText().equals(grant.toString())
                        && data.at("/subjectIds/0")
                                .asText()
                                .equals(waiting.employee().id().toString())));
    }

    @Test
    void a_draft_with_somebodys_code_reveals_nothing_of_them() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        var other = Given.institution();
        var curious = Given.headOf(other);
        Given.waiting(other, curious, new DemoPerson(waiting.employee().code(), "Cits", "Vārds"));
        person(curious.token(), waiting.employee().id()).then().statusCode(404).body("code", equalTo("not-found"));
        person(waiting.employee().token(), waiting.employee().id()).then().body("givenName", equalTo("Ģirts"));
    }

    private static Response people(String token, String query) {
        return given().auth().oauth2(token).get("/v1/people?" + query);
    }

    @Test
    void several_are_read_at_once_and_who_is_not_the_readers_is_absent() {
        var waiting = Given.waiting().submitted();
        var other = Given.waiting().submitted();
        var mine = waiting.employee().id();
        var foreign = other.employee().id();
        var officer = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        people(officer, "ids=" + foreign + "," + UUID.randomUUID() + "&ids=" + mine + "&ids=" + mine)
                .then()
                .statusCode(200)
                .body("items.personId", contains(foreign.toString(), mine.toString()))
                .body("items.surname", contains("Šķēle-Ābele", "Šķēle-Ābele"));
        people(waiting.head().token(), "ids=" + foreign + "," + mine)
                .then()
                .body("items.personId", contains(mine.toString()))
                .body(
                        "items[0].employments.organisationId",
                        contains(waiting.employer().toString()));
        people(DemoPerson.any().token(), "ids=" + mine).then().statusCode(200).body("items", hasSize(0));
        var read = EventRows.of("PersonalDataAccessed").stream()
                .map(EventRows::data)
                .filter(data -> data.path("action").asText().equals("read people"))
                .filter(data -> data.path("personId")
                        .asText()
                        .equals(waiting.head().id().toString()))
                .toList();
        assertEquals(1, read.size());
        assertEquals(
                waiting.employer().toString(),
                read.get(0).path("organisationId").asText());
        assertEquals("[\"" + mine + "\"]", read.get(0).path("subjectIds").toString());
    }

    @Test
    void the_ids_are_some_and_not_too_many() {
        var token = DemoPerson.any().token();
        for (var query : new String[] {"limit=1", "ids=", "ids=x", "ids=" + UUID.randomUUID() + ",y"}) {
            people(token, query).then().statusCode(400).body("code", equalTo("invalid-input"));
        }
        var many =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(101).toList();
        people(token, "ids=" + String.join(",", many)).then().statusCode(400).body("code", equalTo("invalid-input"));
        people(token, "ids=" + String.join(",", many.subList(1, 101))).then().statusCode(200);
    }

    @Test
    void each_role_sees_whom_it_may() {
        var waiting = Given.waiting().submitted();
        var id = waiting.employee().id();
        for (var role : new String[] {"IZM_ACCESS_OFFICER", "IZM_CLERK", "AUDITOR"}) {
            person(Tokens.of(UUID.randomUUID()).roles(role).country().sign(), id)
                    .then()
                    .statusCode(200);
        }
        for (var role : new String[] {"IZM_SUPPORT", "IZM_ADMIN", "IKVD_REGISTRAR", "POLICY_ANALYST"}) {
            person(Tokens.of(UUID.randomUUID()).roles(role).country().sign(), id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        Given.headship(waiting.employer(), 2, DemoPerson.any(), Given.TODAY, null);
        person(waiting.head().token(), id).then().statusCode(404).body("code", equalTo("not-found"));
    }
}
