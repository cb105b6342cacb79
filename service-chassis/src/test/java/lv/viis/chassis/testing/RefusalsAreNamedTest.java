package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F21")
class RefusalsAreNamedTest {

    private static List<Long> unnamed(String... lines) {
        return RefusalsAreNamed.unnamed(String.join("\n", lines).replace("4xx", "404"))
                .toList();
    }

    @Test
    void a_status_alone_is_found_by_its_line() {
        assertEquals(
                List.of(2L, 7L),
                unnamed(
                        "void one() {",
                        "    ask().then().statusCode(4xx);",
                        "    ask().then().statusCode(4xx).body(\"code\", equalTo(\"not-found\"));",
                        "    ask()",
                        "            .then()",
                        "            .body(\"x\", hasItem(1))",
                        "            .statusCode(equalTo(4xx));",
                        "    ask().then().statusCode(200);",
                        "}"));
    }

    @Test
    void oauth_scim_and_challenges_have_names_of_their_own() {
        assertEquals(
                List.of(),
                unnamed(
                        "ask().statusCode(4xx).body(\"error\", equalTo(\"invalid_grant\"));",
                        "ask().statusCode(4xx).body(\"scimType\", equalTo(\"invalidFilter\"));",
                        "ask().statusCode(4xx).header(\"WWW-Authenticate\", startsWith(\"Bearer\"));",
                        "ask().body(\"problem.code\", equalTo(\"forbidden\")).statusCode(4xx);"));
    }
}
