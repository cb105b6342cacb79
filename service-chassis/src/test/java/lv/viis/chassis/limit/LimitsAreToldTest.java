package lv.viis.chassis.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** The API document tells of limits, and of failures, what is really answered. */
@QuarkusTest
class LimitsAreToldTest {

    private static ValidatableResponse document() {
        return given().accept("application/json").get("/q/openapi").then().statusCode(200);
    }

    private static void tells(String path, String where, Matcher<?> what) {
        document().body("paths.'/v1/samples" + path + "'.get." + where, what);
    }

    @Test
    void an_operation_with_a_limit_of_its_own_tells_what_is_left_of_it() {
        tells("/rare", "'x-limit'", equalTo("rare"));
        tells("/rare", "responses.'200'.headers", allOf(hasKey("RateLimit"), hasKey("RateLimit-Policy")));
        tells("/rare", "responses.'429'.headers", allOf(hasKey("RateLimit"), hasKey("Retry-After")));
        tells("/me", "'x-limit'", nullValue());
        tells("/me", "responses.'200'.headers", not(hasKey("RateLimit")));
    }

    @Test
    void an_operation_without_a_limit_tells_why() {
        tells("/urgent", "'x-unlimited'", equalTo("a sample of what cannot wait"));
        tells("/urgent", "responses.'429'", nullValue());
    }

    @Test
    void each_operation_can_fail() {
        tells("/me", "responses.'500'.'$ref'", equalTo("#/components/responses/InternalError"));
        document().body("components.responses.InternalError.'x-problem-codes'[0]", equalTo("internal-error"));
    }
}
