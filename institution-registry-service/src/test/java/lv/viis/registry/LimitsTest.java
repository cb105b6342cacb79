package lv.viis.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
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
                Set.of("public-search"), LimitedOperations.check(limits, HouseRules.classesOf("lv.viis.registry")));
    }

    @Test
    void who_asked_for_much_is_told_when_to_ask_again() {
        var person = UUID.randomUUID();
        limits.spendOfPerson(new Limits.Limit("requests", 600, Duration.ofMinutes(1)), person, 10_000_000);
        given().auth()
                .oauth2(Tokens.of(person).sign())
                .get("/v1/me")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", notNullValue());
    }
}
