package lv.viis.registry.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changes an organisation's contacts, and how. */
@QuarkusTest
class ChangeContactTest {

    private static final String PHONE = "{\"phone\": \"+371 60000001\"}";

    private static Response patch(String token, UUID id, String etag, String body) {
        var request = given().auth().oauth2(token).contentType("application/merge-patch+json");
        if (etag != null) {
            request = request.header("If-Match", etag);
        }
        return request.body(body).patch("/v1/organisations/" + id + "/contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTITUTION_HEAD", "INSTITUTION_EDITOR"})
    void the_institutions_own_people_change_it(String role) {
        var id = Given.anInstitution();
        var etag = Given.etag(id);
        var answer = patch(Given.token(role, id), id, etag, PHONE);
        answer.then().statusCode(200).body("contact.phone", equalTo("+371 60000001"));
        assertEquals(Given.version(id), answer.header("ETag"));
        given().get("/v1/organisations/" + id).then().body("contact.phone", equalTo("+371 60000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUNICIPALITY_HEAD", "MUNICIPALITY_SPECIALIST"})
    void a_municipality_changes_its_own_and_only_reads_the_institutions_it_founded(String role) {
        var municipality = Given.theMunicipality();
        var token = Given.token(role, municipality);
        patch(token, municipality, Given.etag(municipality), PHONE).then().statusCode(200);
        var number = Given.number();
        Given.importing(Given.csv(Given.institution(number, Map.of("founder", "0001000"))))
                .then()
                .statusCode(201);
        var founded = Given.byNumber(number);
        patch(token, founded, Given.etag(founded), PHONE).then().statusCode(403).body("code", equalTo("outside-scope"));
    }

    @Test
    void the_registrar_changes_any() {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), PHONE).then().statusCode(200);
    }

    @Test
    void another_institution_is_outside_the_scope() {
        var own = Given.anInstitution();
        var other = Given.anInstitution();
        patch(Given.token("INSTITUTION_EDITOR", own), other, Given.etag(other), PHONE)
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }

    @Test
    void other_roles_and_other_countrywide_scopes_do_not_change_it() {
        var id = Given.anInstitution();
        patch(Given.token("INSTITUTION_READER", id), id, Given.etag(id), PHONE)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        patch(Given.country("INSTITUTION_EDITOR"), id, Given.etag(id), PHONE)
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        given().contentType("application/json")
                .body(PHONE)
                .patch("/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @Tag("F13")
    @ValueSource(
            strings = {
                "\"email\": \"skola@\\u0101da\\u017ei.lv\"",
                "\"email\": \"skola@xn--dai-fla82a.lv\"",
                "\"homepage\": \"https://www.\\u0101da\\u017euvidusskola.lv/\"",
                "\"homepage\": \"https://www.xn--daa-3ya.lv/par-mums/\\u0101bols\""
            })
    void an_address_in_letters_of_any_language_is_taken_in_both_its_forms(String field) {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), "{" + field + "}").then().statusCode(200);
    }

    @ParameterizedTest
    @Tag("F13")
    @ValueSource(
            strings = {
                "\"email\": \"skola@example.lv\\u200b\"",
                "\"email\": \"<skola@example.lv>\"",
                "\"email\": \"skola@example.lv\\r\\nBcc: a@example.lv\"",
                "\"email\": \"\\u00a0\"",
                "\"phone\": \"+371\\u200b60000001\"",
                "\"homepage\": \"https://exam\\u200dple.lv/\"",
                "\"homepage\": \"https://example.lv/\\u202egpj\""
            })
    void an_address_that_holds_what_nobody_sees_is_refused(String field) {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), "{" + field + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    @Tag("F11")
    void a_contact_is_kept_in_one_form_and_lost_letters_are_told_of() {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), "{\"phone\": \"\\u00a0+371\\u00a060\\u2011000\\u2011001 \"}")
                .then()
                .statusCode(200)
                .body("contact.phone", equalTo("+371 60-000-001"));
        patch(Given.registrar(), id, Given.etag(id), "{\"email\": \"a@exampl\\ufffd.lv\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("characters-lost"));
        patch(Given.registrar(), id, Given.etag(id), "{\"phone\": null, \"phone\": \"+371 60000001\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void null_clears_and_what_is_left_out_stays() {
        var id = Given.anInstitution();
        var token = Given.token("INSTITUTION_HEAD", id);
        patch(token, id, Given.etag(id), "{\"phone\": \"+371 60000001\", \"email\": \"a@example.lv\"}");
        patch(token, id, Given.etag(id), "{\"phone\": null}")
                .then()
                .statusCode(200)
                .body("contact.phone", nullValue())
                .body("contact.email", equalTo("a@example.lv"));
    }

    @Test
    void a_contact_is_in_no_event() {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), PHONE).then().statusCode(200);
        assertEquals(
                0,
                EventRows.of("OrganisationChanged").stream()
                        .filter(row -> row.key().equals(id.toString()))
                        .count());
    }

    @Test
    void a_change_needs_the_version_it_was_decided_on() {
        var id = Given.anInstitution();
        var token = Given.token("INSTITUTION_HEAD", id);
        var etag = Given.etag(id);
        patch(token, id, null, PHONE).then().statusCode(428).body("code", equalTo("precondition-required"));
        patch(token, id, etag, PHONE).then().statusCode(200);
        patch(token, id, etag, "{\"phone\": \"+371 60000002\"}")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void of_many_who_change_the_same_version_exactly_one_succeeds() throws Exception {
        var id = Given.anInstitution();
        var token = Given.registrar();
        var etag = Given.etag(id);
        var pool = Executors.newFixedThreadPool(8);
        var succeeded = 0;
        for (var answer : pool.invokeAll(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(
                        i -> () -> patch(token, id, etag, "{\"phone\": \"+371 6000000" + i + "\"}"))
                .toList())) {
            if (answer.get().statusCode() == 200) {
                succeeded++;
            } else {
                answer.get().then().statusCode(412).body("code", equalTo("precondition-failed"));
            }
        }
        pool.shutdown();
        assertEquals(1, succeeded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\"}",
                "{\"phone\": 1}",
                "{\"phone\": \"call me\"}",
                "{\"email\": \"a@b\"}",
                "{\"email\": \"a b@example.lv\"}",
                "{\"homepage\": \"javascript:alert(1)\"}",
                "{\"homepage\": \"https://user:secret@example.lv\"}",
                "{\"homepage\": {}}"
            })
    void a_field_that_is_not_allowed_or_cannot_be_is_named(String body) {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), body)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem(body.split("\"")[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "1", "{} {}"})
    void what_is_no_merge_patch_is_malformed(String body) {
        var id = Given.anInstitution();
        patch(Given.registrar(), id, Given.etag(id), body)
                .then()
                .statusCode(400)
                .body("code", oneOf("malformed-request", "invalid-input"));
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        patch(Given.registrar(), UUID.randomUUID(), "\"0\"", PHONE)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
