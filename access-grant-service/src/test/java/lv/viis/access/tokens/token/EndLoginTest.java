package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who ends a login beside its client: an officer, the end of a right for some reasons, and the person. */
@QuarkusTest
@Tag("S7")
class EndLoginTest {

    private static final Random RANDOM = new Random();

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @Inject
    EntityManager database;

    /** Of nobody living, and of no other test. */
    private final String code = "32%04d-%05d".formatted(1 + RANDOM.nextInt(9998), RANDOM.nextInt(100_000));

    private final UUID school = UUID.randomUUID();

    @Test
    @Tag("A12")
    @Tag("D21")
    void an_officer_ends_all_logins_of_a_person() throws SQLException {
        var first = begin();
        var second = begin();
        var officer = UUID.randomUUID();
        end(Given.officer(officer), person(), "LOGIN_LOST")
                .statusCode(200)
                .body("personId", equalTo(person().toString()))
                .body("logins", equalTo(2))
                .body("endedAt", notNullValue());
        for (var token : List.of(first, second)) {
            renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        }
        assertEquals(1, GrantSteps.epochsOf(person()));
        var record = EventRows.last("PersonalDataAccessed", "country").data();
        assertEquals("end logins", record.get("action").asText());
        assertTrue(record.get("subjectIds").toString().contains(person().toString()));
        assertEquals(List.of(officer, "LOGIN_LOST", "Told on the telephone."), List.of((Object[])
                database.createNativeQuery("select ended_by, reason_code, text from login_end where person_id = ?1")
                        .setParameter(1, person())
                        .getSingleResult()));
        assertThrows(SQLException.class, () -> GrantSteps.sql("update login_end set ended_by = null"));
        assertThrows(SQLException.class, () -> GrantSteps.sql("delete from login_end"));
    }

    @Test
    void a_login_from_before_begins_nothing_again_and_one_from_after_does() {
        end(Given.officer(), person(), "LOGIN_LOST").statusCode(200).body("logins", equalTo(0));
        Exchange.of(login().authenticatedAt(Instant.now().minusSeconds(60)).sign())
                .as(Assertion.ofPortal())
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"))
                .body("error_description", containsString("log in again"));
        Exchange.of(Provider.login(code).authenticatedAt(Instant.now().minusSeconds(60)))
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        Exchange.of(login().authenticatedAt(Instant.now().plusSeconds(3)).sign())
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200);
    }

    @Test
    @Tag("D20")
    void under_whichever_id_of_the_person() throws SQLException {
        var token = begin();
        var other = UUID.randomUUID();
        Aliases.confirmed(person(), other);
        renew(token).send().statusCode(200);
        token = begin();
        var raised = GrantSteps.epochsOf(person());
        end(Given.officer(), other, "MISUSE").statusCode(200).body("logins", equalTo(2));
        renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        assertEquals(raised + 1, GrantSteps.epochsOf(person()));
    }

    @Test
    void for_a_reason_of_the_catalogue_and_by_an_officer_only() {
        var token = begin();
        for (var reason : List.of("BECAUSE", "LEFT_EMPLOYMENT")) {
            end(Given.officer(), person(), reason).statusCode(422).body("code", equalTo("reason-code-unknown"));
        }
        var head = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(school)
                .sign();
        var officerOfASchool = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .organisation(school)
                .sign();
        end(head, person(), "LOGIN_LOST").statusCode(403).body("code", equalTo("forbidden"));
        end(officerOfASchool, person(), "LOGIN_LOST").statusCode(403).body("code", equalTo("outside-scope"));
        renew(token).send().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"revocation LOGIN_LOST", "revocation MISUSE", "suspension LOGIN_LOST", "suspension MISUSE"})
    @Tag("A12")
    void a_right_that_ends_or_rests_for_such_a_reason_ends_the_logins(String step) throws SQLException {
        var grant = held.grant(person(), "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        var token = begin();
        var admin = Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign();
        GrantSteps.step(
                        grant.toString(),
                        step.split(" ")[0],
                        step.startsWith("suspension") ? admin : Given.officer(),
                        Versions.ANY,
                        step.split(" ")[1])
                .statusCode(200);
        renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        assertEquals(1, GrantSteps.epochsOf(person()));
        assertEquals(
                grant,
                database.createNativeQuery("select grant_id from login_end where person_id = ?1")
                        .setParameter(1, person())
                        .getSingleResult());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"revocation LEFT_EMPLOYMENT", "suspension LONG_ABSENCE"})
    void for_other_reasons_the_person_stays_logged_in(String step) {
        var grant = held.grant(person(), "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        var token = begin();
        GrantSteps.step(grant.toString(), step.split(" ")[0], Given.officer(), Versions.ANY, step.split(" ")[1])
                .statusCode(200);
        renew(token).send().statusCode(200);
    }

    @Test
    void a_bulk_revocation_for_such_a_reason_ends_the_logins_too() {
        held.grant(person(), "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        var token = begin();
        var seen = given().auth()
                .oauth2(Given.officer())
                .contentType("application/json")
                .body("{\"objectId\":\"" + school + "\"}")
                .post("/v1/revocations/dry-runs")
                .then()
                .statusCode(200)
                .extract();
        given().auth()
                .oauth2(Given.officer())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"objectId":"%s","reasonCode":"LOGIN_LOST","count":1,"fingerprint":"%s"}""".formatted(school, seen.<String>path("fingerprint")))
                .post("/v1/revocations")
                .then()
                .statusCode(201);
        renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void a_reason_that_ends_logins_is_none_for_acts_that_do_not() {
        assertThrows(
                SQLException.class,
                () -> GrantSteps.sql("update reason_code set ends_logins = true where code = 'LEFT_EMPLOYMENT'"));
    }

    @Test
    void a_person_sees_the_own_logins_and_no_secret() {
        var token = begin();
        var answer = own("/v1/me/logins").statusCode(200).body("items", hasSize(1));
        answer.body("items[0].clientId", equalTo(Provider.PORTAL))
                .body("items[0].begunAt", notNullValue())
                .body("items[0].renewedAt", nullValue())
                .body("items[0].idleUntil", notNullValue())
                .body("items[0].expiresAt", notNullValue());
        var renewed = renew(token).send().statusCode(200).extract();
        var text = own("/v1/me/logins")
                .body("items[0].renewedAt", notNullValue())
                .extract()
                .asString();
        assertTrue(!text.contains(renewed.path("refresh_token")) && !text.contains(token), text);
        given().get("/v1/me/logins").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_person_ends_one_login_or_all_and_nobody_elses() throws SQLException {
        var first = begin();
        String id = own("/v1/me/logins").extract().path("items[0].id");
        var second = begin();
        var stranger = Tokens.of(UUID.randomUUID()).sign();
        endOwn(stranger, "/" + id + "/end").statusCode(404).body("code", equalTo("not-found"));
        endOwn(me(), "/" + UUID.randomUUID() + "/end").statusCode(404).body("code", equalTo("not-found"));
        renew(first).send().statusCode(200);
        endOwn(me(), "/" + id + "/end").statusCode(200).body("logins", equalTo(1));
        endOwn(me(), "/" + id + "/end").statusCode(200).body("logins", equalTo(0));
        assertEquals(1, GrantSteps.epochsOf(person()));
        second = renew(second).send().statusCode(200).extract().path("refresh_token");
        own("/v1/me/logins").body("items", hasSize(1)).body("items[0].id", not(equalTo(id)));
        endOwn(stranger, "/end").statusCode(200).body("logins", equalTo(0));
        renew(second).send().statusCode(200);
        endOwn(me(), "/end").statusCode(200).body("logins", equalTo(1));
        renew(second).send().statusCode(400).body("error", equalTo("invalid_grant"));
        own("/v1/me/logins").body("items", hasSize(0));
    }

    @Test
    void renewals_and_an_end_at_once_leave_nothing_that_renews() throws Exception {
        var tokens = List.of(begin(), begin(), begin());
        var pool = Executors.newFixedThreadPool(8);
        Callable<ValidatableResponse> end = () -> end(Given.officer(), person(), "LOGIN_LOST");
        var calls = new java.util.ArrayList<Callable<ValidatableResponse>>();
        tokens.forEach(token -> {
            var login = login().sign();
            calls.add(() -> renew(token).send());
            calls.add(() -> Exchange.of(login).as(Assertion.ofPortal()).send());
        });
        calls.add(end);
        calls.add(end);
        var left = new java.util.ArrayList<String>();
        for (var answer : pool.invokeAll(calls)) {
            var status = answer.get().extract().statusCode();
            assertTrue(status == 200 || status == 400, "status " + status);
            String next = status == 200 ? answer.get().extract().path("refresh_token") : null;
            if (next != null) {
                left.add(next);
            }
        }
        pool.shutdown();
        for (var token : left) {
            renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        }
    }

    @Test
    void a_login_that_begins_at_that_moment_ends_too() throws Exception {
        try (var other = LedgerPast.owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The login is written and not committed when it runs into this.
            statement.execute("lock table refresh_token in access exclusive mode");
            var idToken = login().sign();
            var exchange = CompletableFuture.supplyAsync(
                    () -> Exchange.of(idToken).as(Assertion.ofPortal()).send());
            await().until(() -> waits(statement, "relation"));
            var end = CompletableFuture.supplyAsync(() -> end(Given.officer(), person(), "LOGIN_LOST"));
            await().until(() -> waits(statement, "advisory"));
            other.rollback();
            String token = exchange.join().statusCode(200).extract().path("refresh_token");
            end.join().statusCode(200).body("logins", equalTo(1));
            renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        }
    }

    private static boolean waits(Statement statement, String kind) throws SQLException {
        try (var found =
                statement.executeQuery("select 1 from pg_locks where not granted and locktype = '" + kind + "'")) {
            return found.next();
        }
    }

    @Test
    @Tag("S21")
    void a_login_lasts_from_when_the_person_logged_in() {
        Exchange.of(login().authenticatedAt(Instant.now().minusSeconds(9 * 3600))
                        .sign())
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200);
        var expires = Instant.parse(own("/v1/me/logins").extract().path("items[0].expiresAt"));
        assertTrue(expires.isBefore(Instant.now().plusSeconds(3660)), expires.toString());
        assertTrue(expires.isAfter(Instant.now().plusSeconds(3540)), expires.toString());
    }

    private Provider login() {
        return Provider.login(code).audience(Provider.OIDC_CLIENT_OF_PORTAL);
    }

    private String begin() {
        return Exchange.of(login().sign())
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200)
                .extract()
                .path("refresh_token");
    }

    private static Exchange renew(String refreshToken) {
        return Exchange.renewal(refreshToken).as(Assertion.ofPortal());
    }

    private UUID person() {
        return personIds.of(PersonalCode.parse(code));
    }

    private String me() {
        return Tokens.of(person()).epoch(Long.MAX_VALUE).sign();
    }

    private ValidatableResponse own(String path) {
        return given().auth().oauth2(me()).get(path).then();
    }

    private static ValidatableResponse endOwn(String token, String path) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/me/logins" + path)
                .then();
    }

    private static ValidatableResponse end(String officer, UUID person, String reason) {
        return given().auth()
                .oauth2(officer)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"reasonCode\":\"" + reason + "\",\"text\":\"Told on the telephone.\"}")
                .post("/v1/people/" + person + "/session-end")
                .then();
    }
}
