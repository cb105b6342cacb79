package lv.viis.registry.organisationimport;

import static io.restassured.RestAssured.given;
import static lv.viis.registry.Given.csv;
import static lv.viis.registry.Given.importing;
import static lv.viis.registry.Given.institution;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an import takes over, and what it tells. */
@QuarkusTest
class ImportOrganisationsTest {

    private static final Map<String, String> HEAD = Map.of(
            "headPersonalCode", "161175-19997",
            "headGivenName", "Ilze",
            "headSurname", "Piemēre",
            "headFrom", "2024-09-01");

    private static int events() {
        return EventRows.of("OrganisationRegistered").size()
                + EventRows.of("OrganisationChanged").size()
                + EventRows.of("HeadshipsChanged").size();
    }

    private static Map<String, String> with(Map<String, String> row, String... more) {
        var columns = new HashMap<>(row);
        for (var i = 0; i < more.length; i += 2) {
            columns.put(more[i], more[i + 1]);
        }
        return columns;
    }

    @Test
    void all_municipalities_and_their_institutions_come_at_once_and_a_second_time_change_nothing() {
        var file = Given.resource("organisations.csv");
        var first = importing(Given.registrar(), UUID.randomUUID(), file);
        first.then().statusCode(201).time(lessThan(5000L));
        assertEquals(68, sum(first));
        first.then().body("warnings.findAll { it.column == 'atvk' }.row.size()", equalTo(2));
        var id = Given.byNumber("9800000001");
        var municipality = given().get("/v1/organisations?kind=MUNICIPALITY&atvk=0002000");
        given().get("/v1/organisations/" + id)
                .then()
                .body("founderId", equalTo(municipality.path("items[0].id")))
                .body("manager", equalTo("Baiba Paraugone"));

        var before = events();
        var second = importing(Given.registrar(), UUID.randomUUID(), file);
        second.then().statusCode(201).body("unchanged", equalTo(68));
        assertEquals(before, events());
        assertNotEquals(first.header("Location"), second.header("Location"));
        given().auth()
                .oauth2(Given.registrar())
                .get(second.header("Location"))
                .then()
                .statusCode(200)
                .body("sha256", equalTo(first.path("sha256")));
    }

    private static int sum(Response answer) {
        return answer.<Integer>path("created") + answer.<Integer>path("changed") + answer.<Integer>path("unchanged");
    }

    @Test
    void only_what_changed_is_told() {
        var number = Given.number();
        var other = Given.number();
        importing(csv(institution(number, HEAD), institution(other, HEAD)))
                .then()
                .body("created", equalTo(2));
        var before = events();
        importing(csv(institution(number, with(HEAD, "name", "Jauns nosaukums")), institution(other, HEAD)))
                .then()
                .statusCode(201)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        assertEquals(before + 1, events());
        var told = EventRows.last("OrganisationChanged", Given.byNumber(number));
        assertEquals("Jauns nosaukums", told.data().get("name").asText());
        assertEquals(1, told.version());
    }

    @Test
    void an_organisation_of_whom_little_is_known_keeps_its_version_until_it_changes() {
        var id = Given.theMunicipality();
        var etag = Given.etag(id);
        importing(csv(Given.riga())).then().statusCode(201).body("unchanged", equalTo(1));
        assertEquals(etag, Given.etag(id));
        var number = Given.number();
        importing(csv(institution(number, Map.of()))).then().statusCode(201);
        Given.aHead(Given.byNumber(number), null, "2025-09-01").then().statusCode(201);
        importing(csv(institution(number, Map.of()))).then().statusCode(201).body("unchanged", equalTo(1));
        assertEquals("\"0\"", Given.version(Given.byNumber(number)));
    }

    @Test
    void a_new_head_ends_the_term_of_the_one_before() {
        var number = Given.number();
        importing(csv(institution(number, HEAD))).then().statusCode(201);
        var next = with(HEAD, "headPersonalCode", "311299-18886", "headFrom", "2026-09-01");
        importing(csv(institution(number, next))).then().statusCode(201).body("changed", equalTo(1));
        var told = EventRows.last("HeadshipsChanged", Given.byNumber(number));
        assertEquals(2, told.version());
        assertEquals("2026-08-31", told.data().at("/headships/0/lastDay").asText());
        assertEquals("2026-09-01", told.data().at("/headships/1/from").asText());
        // The older file comes once more: what it says of the past is known, and the present stays.
        importing(csv(institution(number, HEAD))).then().statusCode(201).body("unchanged", equalTo(1));
    }

    @Test
    void a_head_who_contradicts_the_record_is_refused() {
        var number = Given.number();
        importing(csv(institution(number, HEAD))).then().statusCode(201);
        var other = with(HEAD, "headPersonalCode", "311299-18886");
        importing(csv(institution(number, other)))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 2, headFrom"));
    }

    @Test
    @Tag("A21")
    void a_heads_code_is_in_no_answer_and_no_event_and_sealed_at_rest() {
        var number = Given.number();
        var answer = importing(csv(institution(number, HEAD)));
        var id = Given.byNumber(number);
        var read = given().get("/v1/organisations/" + id).asString();
        var headships = given().auth()
                .oauth2(Given.registrar())
                .get("/v1/organisations/" + id + "/headships")
                .asString();
        var event = EventRows.last("HeadshipsChanged", id);
        for (var text :
                new String[] {answer.asString(), read, headships, event.data().toString()}) {
            assertTrue(!text.contains("161175") && !text.contains("19997"), text);
        }
        assertTrue(event.data().toString().contains("personId")
                && !event.data().toString().contains("Ilze"));
        assertEquals(
                0L,
                Database.number(
                        "select count(*) from headship where encode(sealed_code, 'escape') like '%16117519997%'"));
    }

    @Test
    void contacts_that_the_organisation_keeps_itself_stay() {
        var number = Given.number();
        importing(csv(institution(number, Map.of("phone", "+371 60000001"))))
                .then()
                .statusCode(201);
        importing(csv(institution(number, Map.of("phone", "+371 60000002", "email", "a@example.lv"))))
                .then()
                .statusCode(201)
                .body("changed", equalTo(1))
                .body("warnings.column", equalTo(List.of("phone")));
        given().get("/v1/organisations/" + Given.byNumber(number))
                .then()
                .body("contact.phone", equalTo("+371 60000001"))
                .body("contact.email", equalTo("a@example.lv"));
        importing(csv(institution(
                        number,
                        Map.of(
                                "phone",
                                "+371 60000002",
                                "email",
                                "b@example.lv",
                                "homepage",
                                "https://www.example.lv"))))
                .then()
                .statusCode(201);
        importing(csv(institution(
                        number,
                        Map.of(
                                "phone",
                                "+371 60000002",
                                "email",
                                "b@example.lv",
                                "homepage",
                                "https://www.example.com"))))
                .then()
                .statusCode(201)
                .body("warnings.column", equalTo(List.of("phone", "email", "homepage")));
    }

    @Test
    @Tag("A7")
    void a_double_click_imports_once() throws Exception {
        var number = Given.number();
        var file = csv(institution(number, HEAD)).getBytes(StandardCharsets.UTF_8);
        var token = Given.registrar();
        var key = UUID.randomUUID();
        var answers = inParallel(8, i -> importing(token, key, file));
        for (var answer : answers) {
            answer.then().statusCode(201).body("created", equalTo(1));
            assertEquals(answers.get(0).header("Location"), answer.header("Location"));
        }
        assertEquals(1, eventsOf(number));
    }

    @Test
    @Tag("D13")
    void of_many_imports_of_one_number_exactly_one_creates_it() throws Exception {
        var number = Given.number();
        var answers = inParallel(8, i -> importing(csv(institution(number, HEAD))));
        answers.forEach(answer -> answer.then().statusCode(201));
        assertEquals(
                1, answers.stream().mapToInt(answer -> answer.path("created")).sum());
        assertEquals(1, eventsOf(number));
    }

    private static long eventsOf(String number) {
        return EventRows.of("OrganisationRegistered").stream()
                .filter(row -> row.data().path("registrationNumber").asText().equals(number))
                .count();
    }

    @Test
    void one_bad_row_keeps_all_out() {
        var good = Given.number();
        importing(csv(institution(good, HEAD), institution("1", HEAD)))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"));
        given().get("/v1/organisations?registrationNumber=" + good).then().body("items", hasSize(0));
    }

    @Test
    void an_institution_may_stand_before_its_founder() {
        importing(csv(institution(Given.number(), Map.of("founder", "0001000")), Given.riga()))
                .then()
                .statusCode(201);
    }

    @Test
    void thousands_of_rows_are_taken_and_more_than_twenty_thousand_are_not() {
        importing(manyRows(2_000)).then().statusCode(201).body("created", equalTo(2_000));
        importing(manyRows(20_001))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations.message", hasItem("satur vairāk nekā 20000 rindas"));
    }

    private static String manyRows(int count) {
        var rows = new StringBuilder(String.join(";", Given.COLUMNS));
        for (var i = 0; i < count; i++) {
            rows.append("\nINSTITUTION;96%08d;;;Skola %d;GENERAL;BASIC_SCHOOL;INSTITUTION;90001259032".formatted(i, i));
            rows.append(";".repeat(13));
        }
        return rows.toString();
    }

    @Test
    void only_the_registrar_of_the_country_imports() {
        var file = csv(institution(Given.number(), HEAD)).getBytes(StandardCharsets.UTF_8);
        var school = Given.anInstitution();
        importing(Given.token("INSTITUTION_HEAD", school), UUID.randomUUID(), file)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        importing(Given.token("IKVD_REGISTRAR", school), UUID.randomUUID(), file)
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        given().contentType("text/csv")
                .body(file)
                .post("/v1/organisation-imports")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Given.registrar())
                .contentType("text/csv")
                .body(file)
                .post("/v1/organisation-imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void what_an_import_came_to_is_read_with_rights_in_the_country_only() {
        var location = importing(csv(institution(Given.number(), HEAD)))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().auth()
                .oauth2(Given.registrar())
                .get(location)
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        given().auth()
                .oauth2(Given.token("AUDITOR", Given.anInstitution()))
                .get(location)
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }

    @Test
    void an_answer_that_refuses_repeats_no_persons_data() {
        importing(csv(institution(Given.number(), with(HEAD, "headPersonalCode", "161375-19997"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body(not(containsString("161375")))
                .body("violations[0].field", equalTo("row 2, headPersonalCode"));
    }

    private static List<Response> inParallel(int times, IntFunction<Response> call) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<Response>();
            for (var future : pool.invokeAll(IntStream.range(0, times)
                    .<Callable<Response>>mapToObj(i -> () -> call.apply(i))
                    .toList())) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
