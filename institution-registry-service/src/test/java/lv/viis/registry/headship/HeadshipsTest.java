package lv.viis.registry.headship;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who heads an organisation: recorded, ended, read, and told. */
@QuarkusTest
class HeadshipsTest {

    private static Response end(String id, String etag, String lastDay) {
        return given().auth()
                .oauth2(Given.registrar())
                .contentType("application/json")
                .header("If-Match", etag)
                .body("{\"lastDay\": \"" + lastDay + "\", \"actNumber\": \"DEMO-9\", \"actDate\": \"2026-08-20\"}")
                .post("/v1/headships/" + id + "/end");
    }

    private static Response read(String token, UUID organisation) {
        return given().auth().oauth2(token).get("/v1/organisations/" + organisation + "/headships");
    }

    @Test
    void each_change_tells_all_headships_of_the_organisation() {
        var id = Given.anInstitution();
        var first = Given.aHead(id, "161175-19997", "2024-09-01");
        first.then().statusCode(201).header("Location", endsWith(first.path("id")));
        end(first.path("id"), first.header("ETag"), "2026-08-31").then().statusCode(200);
        Given.aHead(id, "311299-18886", "2026-09-01").then().statusCode(201);
        var told = EventRows.last("HeadshipsChanged", id);
        assertEquals("viis.registry.headship", told.topic());
        assertEquals(3, told.version());
        assertEquals(2, told.data().get("headships").size());
        assertEquals("2026-08-31", told.data().at("/headships/0/lastDay").asText());
        assertTrue(told.data().at("/headships/1/lastDay").isNull());
    }

    @Test
    void a_person_heads_two_organisations_under_one_person_id() {
        var one = Given.aHead(Given.anInstitution(), "161175-19997", "2024-09-01");
        var two = Given.aHead(Given.anInstitution(), "16117519997", "2024-09-01");
        assertEquals(one.<String>path("personId"), two.<String>path("personId"));
        Given.aConfirmedHead(Given.MINISTRY, "328765-43218", "2024-09-01");
    }

    @Test
    void a_holder_may_be_known_by_name_only() {
        var id = Given.anInstitution();
        Given.aHead(id, null, "2024-09-01").then().statusCode(201).body("personId", nullValue());
        assertTrue(EventRows.last("HeadshipsChanged", id)
                .data()
                .at("/headships/0/personId")
                .isNull());
    }

    @Test
    void there_is_one_head_a_day_but_an_acting_one_may_stand_beside() {
        var id = Given.anInstitution();
        Given.aHead(id, "161175-19997", "2024-09-01").then().statusCode(201);
        Given.aHead(id, "311299-18886", "2026-09-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("another-head-on-record"))
                .body("seeAlso", equalTo("/v1/organisations/" + id + "/headships"));
        Given.posting(
                        Given.registrar(),
                        "/v1/organisations/" + id + "/headships",
                        Given.head("311299-18886", true, "2026-09-01"))
                .then()
                .statusCode(201);
        // The database itself refuses, whatever the code forgets.
        assertEquals(
                "23P01",
                Database.refusal(
                        "insert into headship (organisation_id, given_name, surname, acting, from_day) values ('" + id
                                + "', 'A', 'B', false, '2025-01-01')"));
    }

    @Test
    void a_key_stands_for_one_head() {
        var path = "/v1/organisations/" + Given.anInstitution() + "/headships";
        var registrar = Given.registrar();
        var key = UUID.randomUUID().toString();
        var first = recording(registrar, key, path, Given.head(null, false, "2024-09-01"));
        first.then().statusCode(201);
        recording(registrar, key, path, Given.head(null, true, "2024-09-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        recording(registrar, key, path, Given.head(null, false, "2024-09-01"))
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    private static Response recording(String registrar, String key, String path, String body) {
        return given().auth()
                .oauth2(registrar)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    @Test
    void of_many_heads_for_one_day_exactly_one_is_recorded() throws Exception {
        var id = Given.anInstitution();
        var pool = Executors.newFixedThreadPool(8);
        var recorded = 0;
        for (var answer : pool.invokeAll(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> Given.aHead(id, null, "2026-09-01"))
                .toList())) {
            if (answer.get().statusCode() == 201) {
                recorded++;
            } else {
                answer.get().then().statusCode(409).body("code", equalTo("another-head-on-record"));
            }
        }
        pool.shutdown();
        assertEquals(1, recorded);
    }

    @Test
    void an_end_needs_the_version_it_was_decided_on() {
        var id = Given.anInstitution();
        var headship = Given.aHead(id, null, "2024-09-01");
        end(headship.path("id"), "\"7\"", "2026-08-31")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        end(headship.path("id"), headship.header("ETag"), "2024-08-31")
                .then()
                .statusCode(422)
                .body("code", equalTo("end-before-beginning"));
        var ended = end(headship.path("id"), headship.header("ETag"), "2026-08-31");
        ended.then().statusCode(200).body("lastDay", equalTo("2026-08-31"));
        end(headship.path("id"), headship.header("ETag"), "2026-08-30")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        end(headship.path("id"), ended.header("ETag"), "2026-09-30")
                .then()
                .statusCode(409)
                .body("code", equalTo("headship-has-ended"));
        end(UUID.randomUUID().toString(), "\"0\"", "2026-08-31")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @Tag("D20")
    @ValueSource(strings = {"161375-19997", "290201-20000", "1", "31000000000"})
    void an_impossible_code_is_refused_without_repeating_it(String code) {
        Given.aHead(Given.anInstitution(), code, "2024-09-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("personalCode"))
                .body("violations[0].message", not(containsString(code)));
    }

    @Test
    @Tag("D20")
    void a_check_digit_that_does_not_fit_is_taken_when_confirmed() {
        var id = Given.anInstitution();
        Given.aHead(id, "161175-19998", "2024-09-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("check-digit-doubtful"));
        var confirmed =
                Given.head("161175-19998", false, "2024-09-01").replace("}", ", \"checkDigitConfirmed\": true}");
        Given.posting(Given.registrar(), "/v1/organisations/" + id + "/headships", confirmed)
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("D21")
    void a_read_is_recorded_before_it_is_answered() {
        var id = Given.anInstitution();
        Given.aHead(id, "161175-19997", "2024-09-01");
        read(Given.country("IZM_ACCESS_OFFICER"), id).then().statusCode(200).body("items", hasSize(1));
        var recorded = EventRows.last("PersonalDataAccessed", id).data();
        assertEquals("read headships", recorded.get("action").asText());
        assertEquals(1, recorded.get("subjectIds").size());
    }

    @Test
    void heads_read_their_own_organisations_headships_and_no_others() {
        var own = Given.anInstitution();
        var other = Given.anInstitution();
        Given.aHead(own, null, "2024-09-01");
        read(Given.token("INSTITUTION_HEAD", own), own).then().statusCode(200).body("items", hasSize(1));
        read(Given.token("INSTITUTION_HEAD", own), other).then().statusCode(403).body("code", equalTo("outside-scope"));
        read(Given.token("INSTITUTION_EDITOR", own), own).then().statusCode(403).body("code", equalTo("forbidden"));
        read(Tokens.of(UUID.randomUUID()).sign(), own).then().statusCode(403).body("code", equalTo("forbidden"));
        read(Given.country("AUDITOR"), UUID.randomUUID()).then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/v1/organisations/" + own + "/headships")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void only_the_registrar_records_heads() {
        var id = Given.anInstitution();
        Given.posting(
                        Given.token("INSTITUTION_HEAD", id),
                        "/v1/organisations/" + id + "/headships",
                        Given.head(null, false, "2024-09-01"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Given.aHead(UUID.randomUUID(), null, "2024-09-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("D12")
    void a_head_recorded_after_a_closing_was_heads_no_longer_than_the_organisation_exists() {
        var id = Given.anInstitution();
        given().auth()
                .oauth2(Given.registrar())
                .contentType("application/json")
                .header("If-Match", Given.etag(id))
                .body(
                        "{\"reason\": \"LIQUIDATED\", \"date\": \"2099-09-01\", \"successors\": [], \"actNumber\": \"DEMO-8\", \"actDate\": \"2026-08-01\"}")
                .post("/v1/organisations/" + id + "/closure")
                .then()
                .statusCode(200);
        Given.aHead(id, "161175-19997", "2024-09-01").then().statusCode(201).body("lastDay", equalTo("2099-08-31"));
        Given.aHead(id, "311299-18886", "2099-09-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-is-closed"));
    }

    @Test
    void a_registrar_in_the_scope_of_another_organisation_ends_nothing() {
        var headship = Given.aHead(Given.anInstitution(), "161175-19997", "2024-09-01");
        given().auth()
                .oauth2(Given.token("IKVD_REGISTRAR", Given.anInstitution()))
                .contentType("application/json")
                .header("If-Match", headship.header("ETag"))
                .body("{\"lastDay\": \"2026-08-31\", \"actNumber\": \"DEMO-9\", \"actDate\": \"2026-08-20\"}")
                .post("/v1/headships/" + headship.path("id") + "/end")
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }
}
