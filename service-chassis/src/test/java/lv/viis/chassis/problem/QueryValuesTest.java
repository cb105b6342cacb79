package lv.viis.chassis.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QueryValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=7|id|is not a UUID",
                "by=name|by|is none of NAME, NUMBER",
                "most=many|most|is not a whole number",
                "most=99999999999|most|is not a whole number",
                "exact=yes|exact|is neither true nor false",
                "exact=TRUE|exact|is neither true nor false"
            })
    void a_value_of_a_query_that_cannot_be_read_is_named(String query, String field, String message) {
        var answer = given().header("Accept-Language", "en")
                .get("/v1/samples/sorted?" + query)
                .then();
        answer.statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].message", equalTo(message));
    }

    @Test
    void the_values_of_a_query_are_read_as_what_they_are() {
        given().get("/v1/samples/sorted?by=NUMBER&most=7&exact=true&id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("$", equalTo(List.of("NUMBER", "7", "true")));
        given().get("/v1/samples/sorted").then().statusCode(200).body("$", equalTo(List.of("null", "5", "null")));
    }
}
