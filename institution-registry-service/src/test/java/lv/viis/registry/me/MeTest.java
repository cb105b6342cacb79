package lv.viis.registry.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Test;

/** Who am I, and what may I do here. */
@QuarkusTest
class MeTest {

    @Test
    void it_names_the_scope_the_roles_and_what_they_allow() {
        var person = UUID.randomUUID();
        var token = Tokens.of(person)
                .roles("INSTITUTION_EDITOR")
                .organisation(Given.MINISTRY)
                .sign();
        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(person.toString()))
                .body("scope", equalTo("organisation:" + Given.MINISTRY))
                .body(
                        "actions",
                        equalTo(List.of(
                                "readMe", "listOrganisations", "readOrganisation", "changeOrganisationContact")));
        given().auth()
                .oauth2(Given.registrar())
                .get("/v1/me")
                .then()
                .body("scope", equalTo("country"))
                .body("actions", hasItem("takeOrganisationImport"));
    }

    @Test
    void without_rights_it_says_so_and_without_a_token_nothing() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("scope", nullValue())
                .body("actions", equalTo(List.of("readMe", "listOrganisations", "readOrganisation")));
        given().get("/v1/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_token_for_another_service_is_not_accepted() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .audience("registration-service")
                        .sign())
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }
}
