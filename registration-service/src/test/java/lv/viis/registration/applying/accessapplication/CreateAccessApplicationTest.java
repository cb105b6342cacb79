package lv.viis.registration.applying.accessapplication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may apply for whom, for what, and who may read it. */
@QuarkusTest
class CreateAccessApplicationTest {

    @BeforeEach
    void roles() {
        Given.roles();
    }

    @Test
    void a_head_drafts_an_application_for_an_employee() {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var employee = DemoPerson.any();

        var answer = Given.create(head, Given.body(employer, employee, "INSTITUTION_EDITOR", employer));

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/v1/access-applications/" + answer.path("id")))
                .body("state", equalTo("DRAFT"))
                .body("kind", equalTo("GRANT"))
                .body("applicantId", equalTo(head.id().toString()))
                .body("personId", equalTo(employee.id().toString()))
                .body("selfApplication", equalTo(false))
                .body("warnings", hasSize(0))
                .body("lines[0].role", equalTo("INSTITUTION_EDITOR"));
        assertFalse(answer.asString().contains(employee.code()), "the code is never answered");
    }

    @Test
    @Tag("D1")
    void who_is_not_the_head_on_record_is_refused() {
        var employer = Given.institution();
        Given.headOf(employer);
        var otherHead = Given.headOf(Given.institution());
        var body = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer);
        Given.create(otherHead, body).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));

        var former = DemoPerson.any();
        Given.headship(employer, 2, former, Given.TODAY.minusYears(1), Given.TODAY.minusDays(1));
        Given.create(former, body).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        Given.headship(employer, 3, former, Given.TODAY.minusYears(1), Given.TODAY);
        Given.create(former, body).then().statusCode(201);
    }

    @Test
    @Tag("D1")
    void a_head_of_whom_the_registry_told_before_the_employer_waits_for_it() {
        var employer = UUID.randomUUID();
        var body = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer);
        var head = Given.headOf(employer);
        Given.create(head, body).then().statusCode(422).body("code", equalTo("employer-unknown"));
        Given.organisation(employer, "INSTITUTION", null, "ACTIVE", 1);
        Given.create(head, body).then().statusCode(201);
    }

    @Test
    void a_key_stands_for_one_application() {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var key = UUID.randomUUID();
        var body = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer);
        var first = create(head, key, body);
        first.then().statusCode(201);
        create(head, key, Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer))
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        create(head, key, body).then().statusCode(201).body("id", equalTo(first.path("id")));
    }

    private static Response create(DemoPerson head, UUID key, String body) {
        return given().auth()
                .oauth2(head.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/access-applications");
    }

    @Test
    void an_application_of_megabytes_is_not_read() {
        Given.create(Given.headOf(Given.institution()), "\"" + "a".repeat(12 * 1024 * 1024) + "\"")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    @Tag("D7")
    @Tag("D2")
    void an_employer_applies_for_what_is_its_own() {
        var municipality = Given.organisation("MUNICIPALITY", null);
        var founded = Given.organisation("INSTITUTION", municipality);
        var other = Given.institution();
        var state = Given.organisation("STATE_BODY", null);
        var mayor = Given.headOf(municipality);
        var principal = Given.headOf(founded);
        var official = Given.headOf(state);

        create(mayor, municipality, "INSTITUTION_EDITOR", founded).then().statusCode(201);
        create(mayor, municipality, "MUNICIPALITY_SPECIALIST", municipality)
                .then()
                .statusCode(201);
        create(official, state, "IZM_CLERK", null).then().statusCode(201);
        for (var refused : new Response[] {
            create(mayor, municipality, "INSTITUTION_EDITOR", other),
            create(mayor, municipality, "IZM_CLERK", null),
            create(principal, founded, "MUNICIPALITY_SPECIALIST", municipality),
            create(principal, founded, "INSTITUTION_EDITOR", UUID.randomUUID()),
            create(official, state, "INSTITUTION_EDITOR", other)
        }) {
            refused.then()
                    .statusCode(422)
                    .body("code", equalTo("object-outside-employer"))
                    .body("violations[0].field", equalTo("lines[0].objectId"));
        }
    }

    private static Response create(DemoPerson head, UUID employer, String role, UUID object) {
        return Given.create(head, Given.body(employer, DemoPerson.any(), role, object));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_ROLE, role-unknown",
        "INSTITUTION_HEAD, role-follows-from-headship",
        "MUNICIPALITY_HEAD, role-follows-from-headship",
        "MUNICIPALITY_SPECIALIST, role-does-not-fit-object"
    })
    void a_role_that_cannot_be_had_is_named(String role, String code) {
        var employer = Given.institution();
        create(Given.headOf(employer), employer, role, employer)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo("lines[0].role"));
    }

    @ParameterizedTest
    @Tag("D9")
    @CsvSource({
        "0, 1096, 201,",
        "0, 1100, 422, grant-too-long",
        "10, 5, 400, invalid-input",
        "-20, -10, 400, invalid-input",
        "-800, 10, 422, days-outside-employment"
    })
    void days_are_limited(int from, int to, int status, String code) {
        var employer = Given.institution();
        var answer = Given.create(
                Given.headOf(employer),
                Given.body(
                        employer,
                        DemoPerson.any(),
                        "INSTITUTION_EDITOR",
                        employer,
                        Given.TODAY.plusDays(from),
                        // Three years and not a day more, leap years or not.
                        to == 1096 ? Given.TODAY.plusYears(3) : Given.TODAY.plusDays(to)));
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    @Tag("D9")
    void access_ends_with_the_employment() {
        var employer = Given.institution();
        var body = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer)
                .replace("\"lastDay\":null}", "\"lastDay\":\"" + Given.TODAY.plusMonths(6) + "\"}");
        Given.create(Given.headOf(employer), body)
                .then()
                .statusCode(422)
                .body("code", equalTo("days-outside-employment"));
    }

    @Test
    @Tag("D12")
    void a_closed_employer_applies_for_nobody() {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        Given.organisation(employer, "INSTITUTION", null, "CLOSED", 2);
        create(head, employer, "INSTITUTION_EDITOR", employer)
                .then()
                .statusCode(409)
                .body("code", equalTo("employer-closed"));
    }

    @Test
    void a_malformed_personal_code_is_named_and_never_repeated() {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        for (var wrong : new String[] {"161375-19997", "310000-00000", "1611751999", "290201-20000"}) {
            var body = Given.body(employer, new DemoPerson(wrong, "A", "B"), "INSTITUTION_EDITOR", employer);
            var answer = Given.create(head, body);
            answer.then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("violations[0].field", equalTo("employee.personalCode"));
            assertFalse(answer.asString().contains(wrong));
        }
    }

    @Test
    @Tag("D20")
    void a_check_digit_that_does_not_fit_is_a_warning() {
        var employer = Given.institution();
        var body = Given.body(employer, new DemoPerson("161175-19998", "A", "B"), "INSTITUTION_EDITOR", employer);
        Given.create(Given.headOf(employer), body)
                .then()
                .statusCode(201)
                .body("warnings", contains("personal-code-check-digit"));
    }

    @Test
    @Tag("D10")
    void a_bad_request_names_its_fields() {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var good = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer);
        Given.create(head, good.replace("\"basisNumber\":\"1-7/23\"", "\"basisNumber\":\" \""))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("basisNumber"));
        Given.create(head, good.replace("\"duty\"", "\"colour\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("violations[0].message", equalTo("nav šī pieprasījuma lauks"));
        Given.create(head, good.replace("Lietvedis", "Lietvedis\\u0000"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        Given.create(head, good.replace("\"1-7/23\"", "[]"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        given().auth()
                .oauth2(head.token())
                .contentType("application/json")
                .body(good)
                .post("/v1/access-applications")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    @Tag("A5")
    void the_same_is_asked_for_once_at_a_time_however_many_ask() throws Exception {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var body = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer);
        var pool = Executors.newFixedThreadPool(20);
        var made = new ArrayList<String>();
        var pointed = new HashSet<String>();
        for (var answer : pool.invokeAll(IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(i -> () -> Given.create(head, body))
                .toList())) {
            if (answer.get().statusCode() == 201) {
                made.add("/v1/access-applications/" + answer.get().path("id"));
            } else {
                answer.get().then().statusCode(409).body("code", equalTo("open-application-exists"));
                pointed.add(answer.get().path("seeAlso"));
            }
        }
        pool.shutdown();
        assertEquals(1, made.size());
        assertEquals(1, pointed.size());
        assertTrue(pointed.iterator().next().endsWith(made.get(0)), pointed + " " + made);
    }

    @Test
    @Tag("A7")
    void two_hundred_parallel_copies_of_one_request_are_one_application() throws Exception {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var body = Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer);
        var key = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(200);
        var ids = new HashSet<String>();
        for (var answer : pool.invokeAll(IntStream.range(0, 200)
                .<Callable<Response>>mapToObj(i -> () -> given().auth()
                        .oauth2(head.token())
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/access-applications"))
                .toList())) {
            ids.add(answer.get().then().statusCode(201).extract().path("id"));
        }
        pool.shutdown();
        assertEquals(1, ids.size());
        list(head.token(), "?employerId=" + employer)
                .then()
                .body("items.id", contains(ids.iterator().next()));
    }

    @Test
    void strangers_find_nothing_and_officers_see_all() {
        var waiting = Given.waiting();
        var officer = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        var clerk = Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign();
        for (var token :
                new String[] {waiting.head().token(), waiting.employee().token(), officer, clerk}) {
            waiting.read(token).then().statusCode(200).header("ETag", "\"1\"");
            list(token, "?employerId=" + waiting.employer()).then().body("items.id", contains(waiting.id()));
            list(token, "?employerId=" + waiting.employer() + "&state=DRAFT")
                    .then()
                    .body("items", hasSize(0));
        }
        var stranger = Given.headOf(Given.institution()).token();
        var scoped = Tokens.of(UUID.randomUUID())
                .roles("IZM_CLERK")
                .organisation(waiting.employer())
                .sign();
        for (var token : new String[] {stranger, scoped}) {
            waiting.read(token)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"))
                    .contentType("application/problem+json");
            list(token, "?employerId=" + waiting.employer()).then().body("items", hasSize(0));
        }
        given().get(waiting.path()).then().statusCode(401).body("code", equalTo("unauthenticated"));
        list(officer, "?state=NONE").then().statusCode(400).body("code", equalTo("invalid-input"));
        list(officer, "?employerId=x").then().statusCode(400).body("code", equalTo("invalid-input"));
    }

    @Test
    void a_list_is_read_page_by_page_and_recorded() {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var ids = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            ids.add(create(head, employer, "INSTITUTION_EDITOR", employer).path("id"));
        }
        var first = list(head.token(), "?limit=2");
        first.then().body("items.id", equalTo(ids.subList(0, 2)));
        list(head.token(), "?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.id", equalTo(ids.subList(2, 3)))
                .body("next", equalTo(null));
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .anyMatch(row ->
                        row.data().path("personId").asText().equals(head.id().toString())
                                && row.data().path("action").asText().equals("list access applications")));
    }

    private static Response list(String token, String query) {
        return given().auth().oauth2(token).get("/v1/access-applications" + query);
    }
}
