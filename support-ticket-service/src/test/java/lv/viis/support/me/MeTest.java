package lv.viis.support.me;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.support.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest {

    @Test
    void whoever_is_logged_in_may_ask_and_read_own_tickets() {
        var person = UUID.randomUUID();
        Given.as(Tokens.of(person).sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(person.toString()))
                .body("scope", equalTo(null))
                .body("actions", hasItems("openTicket", "listTickets"))
                .body("actions", not(hasItem("resolveTicket")));
    }

    @Test
    void an_officer_may_answer_in_the_country_only() {
        Given.as(Given.officer())
                .get("/v1/me")
                .then()
                .body("scope", equalTo("country"))
                .body("actions", hasItem("resolveTicket"));
        Given.as(Tokens.of(UUID.randomUUID())
                        .roles("IZM_SUPPORT")
                        .organisation(UUID.randomUUID())
                        .sign())
                .get("/v1/me")
                .then()
                .body("actions", not(hasItem("resolveTicket")));
    }

    @Test
    void a_token_of_another_service_is_nobody() {
        Given.as(Tokens.of(UUID.randomUUID()).audience("registration-service").sign())
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }
}
