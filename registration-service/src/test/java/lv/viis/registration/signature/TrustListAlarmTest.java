package lv.viis.registration.signature;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What operators are alarmed by. */
@QuarkusTest
class TrustListAlarmTest {

    private static final Pattern AGE = Pattern.compile("viis_trust_lists_age_seconds(\\{.*})? (\\d+)\\.0");

    @Inject
    TrustedLists lists;

    @Test
    @Tag("A24")
    void the_age_of_the_lists_is_told_and_whether_they_still_count() {
        lists.certificates();
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        var age = AGE.matcher(metrics);
        assertTrue(age.find(), metrics);
        assertTrue(Long.parseLong(age.group(2)) < 3600, age.group());
        assertTrue(
                Pattern.compile("viis_trust_lists_stale(\\{.*})? 0\\.0")
                        .matcher(metrics)
                        .find(),
                metrics);
    }
}
