package lv.viis.registry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.MergePatches;
import lv.viis.chassis.testing.OtherMethods;
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

    @Test
    void what_can_be_read_answers_head_and_options_too() {
        OtherMethods.check();
    }

    @Test
    void what_a_merge_patch_may_hold_is_told_null_included() {
        MergePatches.check();
    }
}
