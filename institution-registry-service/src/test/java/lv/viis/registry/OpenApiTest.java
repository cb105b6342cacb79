package lv.viis.registry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.testing.Contract;
import org.junit.jupiter.api.Test;

/** The checked-in API description is what the code serves. */
@QuarkusTest
class OpenApiTest {

    @Test
    void the_document_is_checked_in() {
        assertTrue(
                Contract.openApiIsCheckedIn(given().get("/q/openapi").asString()),
                "contract/openapi.yaml differs: write it anew with -Dcontract.update=true");
    }
}
