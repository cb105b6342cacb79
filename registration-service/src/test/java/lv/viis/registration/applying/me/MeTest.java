package lv.viis.registration.applying.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest {

    private static final String[] FOR_HEADS = {
        "createAccessApplication", "createAccessApplicationBatch", "giveAuthorisation", "giveLeaverNotice"
    };

    @Test
    void everybody_signs_heads_apply_and_officers_read() {
        var anybody = DemoPerson.any();
        given().auth()
                .oauth2(anybody.token())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(anybody.id().toString()))
                .body("actions", hasItem("signLetter"))
                .body("actions", everyItem(not(oneOf(FOR_HEADS))));
        given().auth()
                .oauth2(Given.headOf(Given.institution()).token())
                .get("/v1/me")
                .then()
                .body("actions", hasItems(FOR_HEADS));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_CLERK")
                        .country()
                        .sign())
                .get("/v1/me")
                .then()
                .body("scope", equalTo("country"))
                .body("actions", hasItems("listMails", "readPerson"));
        given().get("/v1/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_token_of_another_service_is_nobody() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .audience("support-ticket-service")
                        .sign())
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }
}
