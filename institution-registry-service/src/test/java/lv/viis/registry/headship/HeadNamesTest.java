package lv.viis.registry.headship;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names under which heads are recorded. */
@QuarkusTest
@Tag("F11")
class HeadNamesTest {

    private static ValidatableResponse record(String part, String by) {
        var body = Given.head("161175-19997", false, "2024-09-01");
        Assertions.assertTrue(body.contains(part));
        return Given.posting(
                        Given.registrar(),
                        "/v1/organisations/" + Given.anInstitution() + "/headships",
                        body.replace(part, by))
                .then();
    }

    @Test
    void a_name_and_a_code_are_kept_in_one_form() {
        record("\"Piemēre\"", "\"\\u00a0Pieme\\u0304re\\u2003\"")
                .statusCode(201)
                .body("surname", equalTo("Piemēre"));
        for (var dash :
                new String[] {"\\u2010", "\\u2011", "\\u2012", "\\u2013", "\\u2014", "\\u2015", "\\u2212", "\\u00a0"}) {
            record("161175-19997", "161175" + dash + "19997").statusCode(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u00a0", "\\u200b", "\\u3164", "Il\\u200bze", "\\u202eIlze", "\\u0378", "\\u2060", "\\u0301"})
    void a_head_without_a_visible_name_is_not_recorded(String name) {
        record("\"Ilze\"", "\"" + name + "\"")
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("givenName"));
        record("\"DEMO-1\"", "\"" + name + "\"")
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("actNumber"));
    }

    @Test
    void lost_letters_are_told_of() {
        record("Piemēre", "Piem\uFFFDre")
                .statusCode(400)
                .body("code", equalTo("characters-lost"))
                .body("violations.field", hasItem("surname"))
                .body("violations.message", hasItem(containsString("pa ceļam ir zuduši burti")));
    }

    @Test
    void the_database_keeps_one_form_whatever_a_way_in_forgets() {
        Assertions.assertEquals(
                "23514",
                Database.refusal(
                        "insert into headship (organisation_id, given_name, surname, acting, from_day) values ('"
                                + Given.anInstitution() + "', U&'A\\0304', 'B', true, '2025-01-01')"));
    }
}
