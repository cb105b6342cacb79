package lv.viis.registration.applying.accessapplication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of an application, as people write them. */
@QuarkusTest
class ApplicationTextsTest {

    private static ValidatableResponse with(String part, String by) {
        return with(DemoPerson.any(), part, by);
    }

    private static ValidatableResponse with(DemoPerson employee, String part, String by) {
        Given.roles();
        var employer = Given.institution();
        var body = Given.body(employer, employee, "INSTITUTION_EDITOR", employer);
        assertTrue(body.contains(part), part);
        return Given.create(Given.headOf(employer), body.replace(part, by)).then();
    }

    @Test
    @Tag("F11")
    void names_are_kept_in_one_form() {
        with("\"surname\":\"Žagata\"", "\"surname\":\"\\u00a0Z\\u030cagata\\u00a0\\u2009A\\u0304be\"")
                .statusCode(201)
                .body("applicant.surname", equalTo("Žagata Ābe"));
        with("\"1-7/23\"", "\"1\\u20117/23\\u00a0\\u0101\"").statusCode(201).body("basisNumber", equalTo("1-7/23 ā"));
        with("\"+371 20000000\"", "\"+371\\u00a020\\u2011000\\u2011000\"").statusCode(201);
        with("Keeps the institution's data", "Pirmais:\\r\\n  dati\\u2028Otrais")
                .statusCode(201);
    }

    @ParameterizedTest
    @Tag("F11")
    @ValueSource(
            strings = {"\\u2010", "\\u2011", "\\u2012", "\\u2013", "\\u2014", "\\u2015", "\\u2212", "\\u00a0", "\\u202f"
            })
    void a_personal_code_is_read_with_any_dash(String dash) {
        var employee = DemoPerson.any();
        with(employee, employee.code(), employee.code().replace("-", dash))
                .statusCode(201)
                .body("personId", equalTo(employee.id().toString()));
    }

    @ParameterizedTest
    @Tag("F11")
    @CsvSource({
        "'\"givenName\":\"Maija\"', '\"givenName\":\"\\u00a0\"', applicant.givenName",
        "'\"givenName\":\"Maija\"', '\"givenName\":\"Mai\\u200bja\"', applicant.givenName",
        "'\"givenName\":\"Ģirts\"', '\"givenName\":\"\\u202estriĢ\"', employee.givenName",
        "'\"post\":\"Lietvedis\"', '\"post\":\"\\u3164\"', employee.post",
        "'\"post\":\"Direktore\"', '\"post\":\"Direktore\\u2060\"', applicant.post",
        "'1-7/23', '1-7\\u200b/23', basisNumber",
        "'Keeps the', '\\u202edati', duty",
        "'Keeps the institution''s data', '\\u200b\\u200b', duty",
        "'+371 2', '+371\\u200b2', employee.phone"
    })
    void what_nobody_sees_is_refused_where_it_stands(String part, String by, String field) {
        with(part, by).statusCode(400).body("code", equalTo("invalid-input")).body("violations.field", hasItem(field));
    }

    @Test
    @Tag("F11")
    void lost_letters_and_doubled_names_are_told_of() {
        with("Žagata", "\uFFFDagata")
                .statusCode(400)
                .body("code", equalTo("characters-lost"))
                .body("violations.field", hasItem("applicant.surname"))
                .body("violations.message", hasItem(containsString("pa ceļam ir zuduši burti")));
        with("\"basisNumber\":", "\"duty\":\"x\",\"basisNumber\":")
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        with("Žagata", "Žagata\\ud83d").statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    @Tag("F11")
    void a_change_passes_the_same_door() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var made = Given.create(head, Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer));
        for (var patch : new String[] {
            "{\"duty\":\"\\u200b\"}", "{\"applicant\":{\"surname\":\"\\u202eatagaŽ\"}}", "{\"basisNumber\":\"\\u00a0\"}"
        }) {
            changed(head, made.path("id"), patch).statusCode(400).body("code", equalTo("invalid-input"));
        }
        changed(head, made.path("id"), "{\"duty\":\"Dat\\ufffd\"}")
                .statusCode(400)
                .body("code", equalTo("characters-lost"));
        changed(head, made.path("id"), "{\"duty\":\"a\",\"duty\":\"b\"}")
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        changed(head, made.path("id"), "{\"applicant\":{\"surname\":\"\\u00a0Z\\u030cagata\"}}")
                .statusCode(200);
        Given.by(head.token())
                .get("/v1/access-applications/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("applicant.surname", equalTo("Žagata"));
    }

    private static ValidatableResponse changed(DemoPerson head, String id, String patch) {
        return Given.by(head.token())
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/access-applications/" + id)
                .then();
    }

    @ParameterizedTest
    @Tag("F13")
    @ValueSource(strings = {"skola@ādaži.lv", "skola@xn--dai-fla82a.lv", "o'hara+viis@example.lv"})
    void an_address_in_letters_of_any_language_is_taken_in_both_its_forms(String address) {
        with("direktore@example.lv", address).statusCode(201);
        with("lietvedis@example.lv", address).statusCode(201);
    }

    @ParameterizedTest
    @Tag("F13")
    @ValueSource(
            strings = {
                "ilze@example.lv\\u200b",
                "ilze@exam\\u00adple.lv",
                "ilze@example.lv\\r\\nBcc: a@example.lv",
                "Ilze <ilze@example.lv>",
                "ilze@[127.0.0.1]",
                "ilze@localhost",
                "ilze@example.lv,a@example.lv"
            })
    void what_is_no_address_is_refused(String address) {
        with("direktore@example.lv", address)
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("applicant.email"));
        with("lietvedis@example.lv", address)
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("employee.email"));
    }

    @Test
    @Tag("F5")
    void a_letter_is_not_issued_with_what_its_font_lacks_and_is_once_that_is_mended() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var person = DemoPerson.any();
        var employee = new DemoPerson(person.code(), "Ģirts 王", person.surname());
        var made = Given.create(head, Given.body(employer, employee, "INSTITUTION_EDITOR", employer));
        String id = made.path("id");
        Given.by(head.token())
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-printable"))
                .body("detail", containsString("王 (U+738B"))
                .body("violations.message", hasItem(containsString("U+738B")));
        changed(head, id, "{\"employee\":{\"givenName\":\"Ģirts\"}}").statusCode(200);
        Given.by(head.token())
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(201);
    }
}
