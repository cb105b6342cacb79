package lv.viis.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.OtherMethods;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    @Test
    void the_checked_in_document_is_what_the_code_answers() {
        assertTrue(
                Contract.openApiIsCheckedIn(given().get("/q/openapi").asString()),
                "contract/openapi.yaml differs; write it with -Dcontract.update=true");
    }

    @Test
    void what_can_be_read_answers_head_and_options_too() {
        OtherMethods.check();
    }
}
