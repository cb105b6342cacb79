package lv.viis.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.OtherMethods;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void the_document_that_is_checked_in_is_the_one_that_is_served() {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        assertTrue(
                Contract.openApiIsCheckedIn(served),
                "contract/openapi.yaml differs; write it with JAVA_TOOL_OPTIONS=-Dcontract.update=true");
    }

    @Test
    void what_can_be_read_answers_head_and_options_too() {
        OtherMethods.check();
    }
}
