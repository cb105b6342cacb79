package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadDecisionTest {

    @Inject
    AgroalDataSource database;

    private static ValidatableResponse read(String location, String token) {
        return given().auth().oauth2(token).get(location).then();
    }

    private static String decided(Given.Application application) {
        var location = application.decide(application.granted()).extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    @Test
    void an_officer_sees_it_with_the_facts_of_the_moment() {
        var application = Given.application().submitted();
        read(decided(application), Given.officer())
                .statusCode(200)
                .body("lines[0].reasonCode", equalTo("DUTY_CONFIRMED"))
                .body("facts.submission.basisNumber", equalTo("1-2/3"))
                .body("facts.organisations[0].status", equalTo("ACTIVE"));
    }

    @Test
    void who_asked_and_for_whom_it_was_asked_see_it_and_others_do_not() {
        var application = Given.application().submitted();
        var location = decided(application);
        for (var concerned : new UUID[] {application.person, application.applicant}) {
            read(location, Tokens.of(concerned).sign())
                    .statusCode(200)
                    .body("lines[0].outcome", equalTo("GRANTED"))
                    .body("facts", nullValue());
        }
        read(location, Tokens.of(UUID.randomUUID()).sign()).statusCode(404).body("code", equalTo("not-found"));
        read(
                        location,
                        Tokens.of(UUID.randomUUID())
                                .roles("IZM_SUPPORT")
                                .country()
                                .sign())
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("A19")
    void the_service_itself_can_neither_change_nor_delete_a_decision() throws SQLException {
        decided(Given.application().submitted());
        for (var sql : new String[] {
            "update decision set decided_at = now()",
            "delete from decision",
            "update decision_line set reason_code = 'OTHER'",
            "delete from decision_line",
            "delete from access_grant",
            "delete from decision_item"
        }) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
            }
        }
    }
}
