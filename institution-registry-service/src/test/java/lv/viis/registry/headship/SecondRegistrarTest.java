package lv.viis.registry.headship;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of state bodies and municipalities: one registrar proposes, another decides. */
@QuarkusTest
@Tag("S3")
class SecondRegistrarTest {

    private static final String CODE = "161175-19997";
    private static final String OTHER_CODE = "311299-18886";

    private UUID municipality;

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        municipality = Given.aMunicipality();
    }

    private Response headships() {
        return given().auth().oauth2(Given.registrar()).get("/v1/organisations/" + municipality + "/headships");
    }

    private static String registrar(UUID person) {
        return Tokens.of(person).roles("IKVD_REGISTRAR").country().sign();
    }

    private Response propose(String token, String code, boolean acting, String from) {
        return Given.posting(token, "/v1/organisations/" + municipality + "/headships", Given.head(code, acting, from));
    }

    private long told() {
        return EventRows.of("HeadshipsChanged").stream()
                .filter(row -> row.key().equals(municipality.toString()))
                .count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_head_waits_untold_until_another_registrar_confirms(boolean acting) {
        var first = UUID.randomUUID();
        var proposal = propose(registrar(first), CODE, acting, "2024-09-01");
        proposal.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/headship-proposals/" + proposal.path("id")))
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("PROPOSED"))
                .body("kind", equalTo("BEGIN"))
                .body("proposedBy", equalTo(first.toString()))
                .body(not(containsString("19997")));
        assertEquals(0, told());
        headships().then().body("items", hasSize(0));
        given().get("/v1/organisations/" + municipality).then().body("manager", nullValue());

        Given.confirming(registrar(first), proposal.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-registrar-is-the-first"));
        Given.confirming(Given.registrar(), proposal.path("id"), null)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        Given.confirming(Given.registrar(), proposal.path("id"), "\"9\"")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        assertEquals(0, told());

        Given.confirming(Given.registrar(), proposal.path("id"), "\"0\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        headships().then().body("items[0].id", equalTo(proposal.path("headshipId")));
        var event = EventRows.last("HeadshipsChanged", municipality);
        assertEquals(1, event.version());
        assertEquals(
                proposal.<String>path("personId"),
                event.data().at("/headships/0/personId").asText());
    }

    @Test
    void the_state_bodies_wait_too() {
        Given.aHead(Given.QUALITY_SERVICE, CODE, "2024-09-01")
                .then()
                .statusCode(202)
                .body("state", equalTo("PROPOSED"));
    }

    @Test
    void an_end_waits_too() {
        var headship = Given.aConfirmedHead(municipality, CODE, "2024-09-01");
        var first = UUID.randomUUID();
        var end = Given.ending(registrar(first), headship, "\"0\"", "2026-08-31");
        end.then().statusCode(202).body("kind", equalTo("END")).body("lastDay", equalTo("2026-08-31"));
        headships().then().body("items[0].lastDay", nullValue());
        assertEquals(1, told());
        Given.ending(Given.registrar(), headship, "\"0\"", "2026-07-31")
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal-waits-already"));
        Given.confirming(registrar(first), end.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-registrar-is-the-first"));
        Given.confirming(Given.registrar(), end.path("id"), "\"0\"").then().statusCode(200);
        headships().then().body("items[0].lastDay", equalTo("2026-08-31"));
        assertEquals(2, told());
    }

    @Test
    void an_identification_waits_too() {
        var headship = Given.aConfirmedHead(municipality, null, "2024-09-01");
        var identification = given().auth()
                .oauth2(Given.registrar())
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"personalCode\": \"" + CODE + "\", \"actNumber\": \"1-7/12\", \"actDate\": \"2024-08-20\"}")
                .post("/v1/headships/" + headship + "/identification");
        identification.then().statusCode(202).body("kind", equalTo("IDENTIFICATION"));
        headships().then().body("items[0].personId", nullValue());
        assertEquals(1, told());
        Given.confirming(Given.registrar(), identification.path("id"), "\"0\"")
                .then()
                .statusCode(200);
        headships()
                .then()
                .body("items[0].personId", notNullValue())
                .body("items[0].identificationActNumber", equalTo("1-7/12"));
        assertEquals(2, told());
    }

    @Test
    void a_rejected_one_never_holds() {
        var first = UUID.randomUUID();
        var proposal = propose(registrar(first), CODE, false, "2024-09-01");
        Given.rejecting(registrar(first), proposal.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-registrar-is-the-first"));
        Given.rejecting(Given.registrar(), proposal.path("id"), "\"0\"")
                .then()
                .statusCode(200)
                .body("rejectionReason", equalTo("WRONG_PERSON"));
        Given.confirming(Given.registrar(), proposal.path("id"), "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal-is-decided"));
        headships().then().body("items", hasSize(0));
        assertEquals(0, told());
    }

    @Test
    void who_is_the_head_decides_nothing_about_it() {
        var proposal = propose(Given.registrar(), CODE, false, "2024-09-01");
        var head = registrar(UUID.fromString(proposal.path("personId")));
        Given.confirming(head, proposal.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("registrar-is-the-head"));
        Given.rejecting(head, proposal.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("registrar-is-the-head"));
    }

    @Test
    void the_database_knows_two_registrars_from_one() {
        var proposal = propose(Given.registrar(), CODE, false, "2024-09-01");
        assertEquals(
                "23514",
                Database.refusal("update headship_proposal set state = 'CONFIRMED', decided_by = proposed_by,"
                        + " decided_for = proposed_by, decided_at = now() where id = '" + proposal.path("id") + "'"));
        assertEquals(
                "VI002",
                Database.refusal(
                        "update headship_proposal set surname = 'Cits' where id = '" + proposal.path("id") + "'"));
    }

    @Test
    void a_deputy_is_no_second_registrar_beside_the_principal() {
        var first = UUID.randomUUID();
        var proposal = propose(registrar(first), CODE, false, "2024-09-01");
        var deputy = Tokens.of(first)
                .roles("IKVD_REGISTRAR")
                .country()
                .actor(UUID.randomUUID(), 0)
                .sign();
        Given.confirming(deputy, proposal.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-registrar-is-the-first"));
    }

    @Test
    void a_double_click_is_answered_the_same() {
        var proposal = propose(Given.registrar(), CODE, false, "2024-09-01");
        var second = Given.registrar();
        Given.confirming(second, proposal.path("id"), "\"0\"").then().statusCode(200);
        Given.confirming(second, proposal.path("id"), "\"0\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        assertEquals(1, told());
    }

    @Test
    @Tag("D22")
    void only_the_same_decision_of_the_same_registrar_is_a_double_click() {
        var id = propose(Given.registrar(), CODE, false, "2024-09-01").<String>path("id");
        var second = Given.registrar();
        Given.rejecting(second, id, "\"0\"").then().statusCode(200);
        Given.rejecting(second, id, "\"0\"").then().statusCode(200).body("rejectionReason", equalTo("WRONG_PERSON"));
        for (var other : List.of(
                Given.rejecting(Given.registrar(), id, "\"0\""),
                Given.confirming(second, id, "\"0\""),
                rejecting(second, id, "WRONG_DAYS"))) {
            other.then().statusCode(409).body("code", equalTo("proposal-is-decided"));
        }

        var confirmed = propose(Given.registrar(), CODE, false, "2024-09-01").<String>path("id");
        Given.confirming(second, confirmed, "\"0\"").then().statusCode(200);
        for (var other : List.of(
                Given.confirming(Given.registrar(), confirmed, "\"0\""), Given.rejecting(second, confirmed, "\"0\""))) {
            other.then().statusCode(409).body("code", equalTo("proposal-is-decided"));
        }
    }

    private static Response rejecting(String token, String proposal, String reason) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/v1/headship-proposals/" + proposal + "/rejection");
    }

    @Test
    void of_many_who_decide_at_once_one_wins() throws Exception {
        var proposal = propose(Given.registrar(), CODE, false, "2024-09-01");
        var pool = Executors.newFixedThreadPool(8);
        var won = 0;
        for (var answer : pool.invokeAll(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> i % 2 == 0
                        ? Given.confirming(Given.registrar(), proposal.path("id"), "\"0\"")
                        : Given.rejecting(Given.registrar(), proposal.path("id"), "\"0\""))
                .toList())) {
            if (answer.get().statusCode() == 200) {
                won++;
            } else {
                answer.get().then().statusCode(409).body("code", equalTo("proposal-is-decided"));
            }
        }
        pool.shutdown();
        assertEquals(1, won);
        assertTrue(told() <= 1);
    }

    @Test
    void the_same_waits_once() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var made = 0;
        for (var answer : pool.invokeAll(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> propose(Given.registrar(), CODE, false, "2024-09-01"))
                .toList())) {
            made += answer.get().statusCode() == 202 ? 1 : 0;
            assertTrue(answer.get().statusCode() == 202
                    || answer.get().path("code").equals("proposal-waits-already"));
        }
        pool.shutdown();
        assertEquals(1, made);
    }

    @Test
    void an_import_proposes_and_a_confirmation_ends_the_head_before() {
        var atvk = given().get("/v1/organisations/" + municipality).<String>path("atvk");
        var row = new HashMap<>(Map.of(
                "kind", "MUNICIPALITY",
                "atvk", atvk,
                "name", "Pašvaldība " + atvk,
                "headPersonalCode", CODE,
                "headGivenName", "Ilze",
                "headSurname", "Piemēre",
                "headFrom", "2024-09-01"));
        var before = Given.aConfirmedHead(municipality, OTHER_CODE, "2020-09-01");
        Given.importing(Given.csv(row))
                .then()
                .statusCode(201)
                .body("changed", equalTo(1))
                .body("warnings.messageEn", hasItem("waits for a second registrar"))
                .body("warnings.messageLv", hasItem("gaida otru reģistrētāju"));
        Given.importing(Given.csv(row)).then().statusCode(201).body("unchanged", equalTo(1));
        assertEquals(1, told());
        var waiting =
                given().auth().oauth2(Given.registrar()).get("/v1/headship-proposals?organisationId=" + municipality);
        waiting.then().statusCode(200).body("items", hasSize(1)).body("items[0].replacesHeadshipId", equalTo(before));
        assertTrue(EventRows.last("PersonalDataAccessed", municipality)
                .data()
                .get("action")
                .asText()
                .equals("list headship proposals"));
        Given.confirming(Given.registrar(), waiting.path("items[0].id"), "\"0\"")
                .then()
                .statusCode(200);
        headships()
                .then()
                .body("items", hasSize(2))
                .body("items[0].lastDay", equalTo("2024-08-31"))
                .body("items[1].from", equalTo("2024-09-01"));
        assertEquals(2, told());
    }

    @Test
    void a_closing_by_one_registrar_does_not_end_it_either() {
        Given.aConfirmedHead(municipality, CODE, "2024-09-01");
        given().auth()
                .oauth2(Given.registrar())
                .contentType("application/json")
                .header("If-Match", Given.etag(municipality))
                .body("{\"reason\": \"LIQUIDATED\", \"date\": \"2026-09-01\", \"successors\": [],"
                        + " \"actNumber\": \"DEMO-8\", \"actDate\": \"2026-08-01\"}")
                .post("/v1/organisations/" + municipality + "/closure")
                .then()
                .statusCode(409)
                .body("code", equalTo("head-still-in-office"));
    }

    @Test
    void who_may_see_what_waits() {
        var proposal = propose(Given.registrar(), CODE, false, "2024-09-01");
        var path = "/v1/headship-proposals/" + proposal.path("id");
        given().auth().oauth2(Given.country("AUDITOR")).get(path).then().statusCode(200);
        given().auth()
                .oauth2(Given.token("IKVD_REGISTRAR", Given.anInstitution()))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(Given.token("IKVD_REGISTRAR", municipality))
                .get("/v1/headship-proposals")
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        given().auth()
                .oauth2(Given.token("MUNICIPALITY_HEAD", municipality))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Given.confirming(Given.country("AUDITOR"), proposal.path("id"), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Given.registrar())
                .get("/v1/headship-proposals/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
