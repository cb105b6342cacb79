package lv.viis.chassis.text;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShallowJsonTest {

    /** The body is one level, its member {@code more} the next. */
    private static ValidatableResponse nested(int levels) {
        var more = "[".repeat(levels - 2) + "]".repeat(levels - 2);
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"name\":\"a\",\"size\":1,\"more\":{\"x\":" + more + "}}")
                .post("/v1/samples")
                .then();
    }

    @Test
    void json_that_is_nested_too_deep_cannot_be_read() {
        nested(ShallowJson.DEEPEST).statusCode(201);
        nested(ShallowJson.DEEPEST + 1).statusCode(400).body("code", equalTo("malformed-request"));
        nested(999).statusCode(400).body("code", equalTo("malformed-request"));
    }
}
