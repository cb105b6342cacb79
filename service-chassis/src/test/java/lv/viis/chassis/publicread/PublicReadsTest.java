package lv.viis.chassis.publicread;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicReadsTest {

    @Test
    void what_everybody_may_read_may_be_kept_and_is_not_sent_twice() {
        var tag = given().get("/v1/samples")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .header("ETag", matchesPattern("\"[0-9a-f]{24}\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/samples")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=60")
                .body(is(""));
        given().header("If-None-Match", "\"other\"").get("/v1/samples").then().statusCode(200);
    }

    @Test
    void a_version_stands_before_what_is_shown_and_counts_for_a_change() {
        given().get("/v1/samples/versioned")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"7\\.[0-9a-f]{24}\""))
                .body("name", equalTo("open"));
    }

    @Test
    void what_is_for_somebody_is_kept_by_nobody() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }
}
