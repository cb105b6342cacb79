package lv.viis.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.limit.Limits;
import lv.viis.chassis.testing.HouseRules;
import lv.viis.chassis.testing.LimitedOperations;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S5")
class LimitsTest {

    @Inject
    Limits limits;

    @Test
    void who_asks_too_often_is_refused_by_each_kind() {
        assertEquals(
                Set.of("token-states", "tokens"),
                LimitedOperations.check(limits, HouseRules.classesOf("lv.viis.access")));
    }

    @Test
    void an_officer_who_asked_for_much_still_withdraws_a_right() {
        var officer = UUID.randomUUID();
        limits.spendOfPerson(new Limits.Limit("requests", 600, Duration.ofMinutes(1)), officer, 10_000_000);
        var token = Tokens.of(officer).roles("IZM_ACCESS_OFFICER").country().sign();
        given().auth()
                .oauth2(token)
                .get("/v1/grants")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"));
        given().auth()
                .oauth2(token)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"reasonCode\":\"MISUSE\"}")
                .post("/v1/grants/" + UUID.randomUUID() + "/revocation")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .header("RateLimit", nullValue());
    }
}
