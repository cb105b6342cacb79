package lv.viis.registry.headship;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A head whom an import knew by name only is bound to a person, once. */
@QuarkusTest
@Tag("D1")
class IdentifyHeadTest {

    private static final String CODE = "161175-19997";
    private static final Map<String, String> NAMED =
            Map.of("headGivenName", "Ilze", "headSurname", "Piemēre", "headFrom", "2024-09-01");

    private final String number = Given.number();

    private Response imported() {
        Given.importing(Given.csv(Given.institution(number, NAMED))).then().statusCode(201);
        return read();
    }

    private Response read() {
        return given().auth()
                .oauth2(Given.registrar())
                .get("/v1/organisations/" + Given.byNumber(number) + "/headships");
    }

    private static String body(String code) {
        return "{\"personalCode\": \"" + code + "\", \"actNumber\": \"1-7/12\", \"actDate\": \"2024-08-20\"}";
    }

    private static Response identify(String token, String id, String etag, String body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        return (etag == null ? request : request.header("If-Match", etag))
                .body(body)
                .post("/v1/headships/" + id + "/identification");
    }

    @Test
    void the_person_of_the_act_is_head_from_then_on_and_all_are_told() {
        String id = imported().path("items[0].id");
        read().then().body("items[0].personId", nullValue());
        identify(Given.registrar(), id, "\"0\"", body(CODE))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("personId", notNullValue())
                .body("identificationActNumber", equalTo("1-7/12"))
                .body("identificationActDate", equalTo("2024-08-20"));
        read().then()
                .body("items[0].givenName", equalTo("Ilze"))
                .body("items[0].identificationActNumber", equalTo("1-7/12"))
                .body(not(containsString("19997")));
        var told = EventRows.last("HeadshipsChanged", Given.byNumber(number));
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(2, told.version());
        assertEquals(
                read().path("items[0].personId"),
                told.data().at("/headships/0/personId").asText());
        assertFalse(told.data().toString().contains("1-7/12"));
    }

    @Test
    void it_happens_once_also_when_many_try_at_once() throws Exception {
        String id = imported().path("items[0].id");
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () ->
                        identify(Given.registrar(), id, "\"0\"", body(CODE)).statusCode())
                .toList();
        var statuses = new HashSet<Integer>();
        var done = 0;
        for (var answer : pool.invokeAll(calls)) {
            statuses.add(answer.get());
            done += answer.get() == 200 ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(1, done);
        assertEquals(java.util.Set.of(200, 409), statuses);
        String person = read().path("items[0].personId");
        identify(Given.registrar(), id, "\"1\"", body("311299-18886"))
                .then()
                .statusCode(409)
                .body("code", equalTo("head-already-identified"));
        read().then().body("items[0].personId", equalTo(person));
    }

    @Test
    void the_same_import_changes_nothing_afterwards() {
        String id = imported().path("items[0].id");
        identify(Given.registrar(), id, "\"0\"", body(CODE)).then().statusCode(200);
        Given.importing(Given.csv(Given.institution(number, NAMED)))
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(1));
        read().then().body("items.size()", equalTo(1)).body("items[0].personId", notNullValue());
    }

    @Test
    @Tag("D20")
    void a_check_digit_that_does_not_fit_is_taken_when_confirmed() {
        String id = imported().path("items[0].id");
        identify(Given.registrar(), id, "\"0\"", body("161175-19998"))
                .then()
                .statusCode(422)
                .body("code", equalTo("check-digit-doubtful"));
        identify(Given.registrar(), id, "\"0\"", body("161175-19998").replace("}", ", \"checkDigitConfirmed\": true}"))
                .then()
                .statusCode(200);
    }

    @Test
    void only_a_registrar_of_the_country_does_so_with_the_version_at_hand() {
        String id = imported().path("items[0].id");
        var organisation = Given.byNumber(number);
        identify(Given.token("IKVD_REGISTRAR", organisation), id, "\"0\"", body(CODE))
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        identify(Given.country("IZM_ACCESS_OFFICER"), id, "\"0\"", body(CODE))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        identify(Given.registrar(), id, null, body(CODE))
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        identify(Given.registrar(), id, "\"7\"", body(CODE))
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        identify(Given.registrar(), id, "\"0\"", body("161175-1999"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        identify(Given.registrar(), id, "\"0\"", body(CODE).replace("1-7/12", " "))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        identify(Given.registrar(), UUID.randomUUID().toString(), "\"0\"", body(CODE))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        read().then().body("items[0].personId", nullValue());
    }
}
