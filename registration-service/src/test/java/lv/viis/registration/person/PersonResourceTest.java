package lv.viis.registration.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who stands behind a person id, and for whom. */
@QuarkusTest
class PersonResourceTest {

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
        person(officer, id).then().statusCode(404);
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
        person(Given.headOf(Given.institution()).token(), id).then().statusCode(404);
        given().get("/v1/people/" + id).then().statusCode(401);
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
        person(curious.token(), waiting.employee().id()).then().statusCode(404);
        person(waiting.employee().token(), waiting.employee().id()).then().body("givenName", equalTo("Ģirts"));
    }
}
