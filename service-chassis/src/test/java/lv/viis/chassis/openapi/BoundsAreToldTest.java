package lv.viis.chassis.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The API document tells bounds of a request as they are held. */
@QuarkusTest
class BoundsAreToldTest {

    @Test
    void of_a_lists_items_too_and_a_pattern_as_it_matches() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("components.schemas.NewSample.properties.codes.items.pattern", equalTo("^[A-Z]{2,9}$"))
                .body("components.schemas.NewSample.properties.codes.items.maxLength", equalTo(9))
                .body("components.schemas.NewSample.properties.name.pattern", equalTo("\\S"));
    }
}
