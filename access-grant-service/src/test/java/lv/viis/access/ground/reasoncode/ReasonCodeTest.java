package lv.viis.access.ground.reasoncode;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import lv.viis.access.Given;
import lv.viis.access.granting.grant.GrantSteps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reason is one of the catalogue, which has words for it in both languages (D6). */
@QuarkusTest
@Tag("D6")
class ReasonCodeTest {

    @Inject
    ReasonCodes reasonCodes;

    @Test
    void the_catalogue_is_open_to_all_and_speaks_both_languages() {
        given().queryParam("use", "REJECT")
                .get("/v1/reason-codes")
                .then()
                .statusCode(200)
                .body("items.uses", everyItem(hasItem("REJECT")))
                .body("items.find { it.code == 'DUTY_NOT_SHOWN' }.titleLv", equalTo("Darba pienākums nav pamatots"))
                .body("items.find { it.code == 'DUTY_NOT_SHOWN' }.titleEn", equalTo("The duty is not shown"));
        given().queryParam("use", "WHATEVER")
                .get("/v1/reason-codes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("use"));
    }

    @Test
    void an_unknown_reason_and_one_for_another_use_are_refused() {
        var application = Given.application().submitted();
        for (var code : List.of("I_LIKE_IT", "DUTY_NOT_SHOWN")) {
            application
                    .decide(application.granted().replace("DUTY_CONFIRMED", code))
                    .statusCode(422)
                    .body("code", equalTo("reason-code-unknown"))
                    .body("violations[0].message", containsString(code));
        }
        application
                .decide(application
                        .decision(List.of(Given.reject(application.lineIds.get(0))))
                        .replace("DUTY_NOT_SHOWN", "DUTY_CONFIRMED"))
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
        application
                .step("return", Given.officer(), "{\"applicationVersion\":1,\"reasonCodes\":[\"DUTY_CONFIRMED\"]}")
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
        assertEquals("OPEN", application.state());
    }

    @Test
    @Tag("S28")
    void a_reason_is_for_the_act_that_it_was_looked_up_for() {
        var reason = reasonCodes.known(Reason.Use.REVOKE, "LOGIN_LOST");
        assertEquals("LOGIN_LOST", reason.codeFor(Reason.Use.REVOKE));
        assertThrows(IllegalArgumentException.class, () -> reason.codeFor(Reason.Use.GRANT));
        assertThrows(IllegalStateException.class, () -> reasonCodes.known(Reason.Use.GRANT, "LOGIN_LOST"));
        assertThrows(IllegalStateException.class, () -> reasonCodes.known(Reason.Use.GRANT, "I_LIKE_IT"));
    }

    @Test
    @Tag("S28")
    void the_database_takes_no_other_reason_either() {
        var fault = assertThrows(SQLException.class, () -> GrantSteps.sql("""
                insert into bulk_revocation (id, person_id, reason_code, fingerprint, count, asked_by, asked_at)
                values (uuidv7(), uuidv7(), 'I_LIKE_IT', '', 0, uuidv7(), now())"""));
        assertTrue(fault.getMessage().contains("bulk_revocation_reason"), fault.getMessage());
    }
}
