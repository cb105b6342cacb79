package lv.viis.access.upkeep.revocation;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkRevocationTest {

    private final UUID employer = Given.institution();

    private Given.Application somebody(String role) {
        return Given.application(employer)
                .line(role, employer, TODAY, TODAY.plusDays(100))
                .submitted();
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/revocations")
                .then();
    }

    private static ValidatableResponse dryRun(String criteria) {
        return dryRun(Given.officer(), criteria).statusCode(200);
    }

    private static ValidatableResponse dryRun(String token, String criteria) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{" + criteria + "}")
                .post("/v1/revocations/dry-runs")
                .then();
    }

    private static String real(String criteria, ValidatableResponse seen) {
        return "{%s,\"reasonCode\":\"SPONSOR_DISMISSED\",\"text\":\"Told on the telephone.\",\"count\":%d,\"fingerprint\":\"%s\"}"
                .formatted(
                        criteria,
                        seen.extract().<Integer>path("count"),
                        seen.extract().<String>path("fingerprint"));
    }

    @Test
    @Tag("A12")
    @Tag("A19")
    void exactly_what_the_dry_run_showed_ends() throws SQLException {
        var one = somebody("INSTITUTION_EDITOR");
        var two = somebody("INSTITUTION_READER");
        var first = one.grantId();
        var second = two.grantId();
        var bystander = Given.application().submitted().grantId();
        var criteria = "\"employerId\":\"" + employer + "\"";
        var seen = dryRun(criteria).body("count", equalTo(2)).body("grants.id", containsInAnyOrder(first, second));
        Given.readGrant(first, Given.officer()).body("state", equalTo("ACTIVE"));
        var run = post(Given.officer(), real(criteria, seen))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("revoked", equalTo(2))
                .extract();
        for (var ended : List.of(first, second)) {
            Given.readGrant(ended, Given.officer()).body("endReason", equalTo("REVOKED"));
        }
        Given.readGrant(bystander, Given.officer()).body("state", equalTo("ACTIVE"));
        assertEquals(1, GrantSteps.epochsOf(one.person));
        assertEquals(1, GrantSteps.epochsOf(two.person));
        assertEquals(
                first,
                EventRows.last("GrantEnded", one.person).data().path("grantId").asText());
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/grants/" + first + "/history")
                .then()
                .body("items[-1].reasonCode", equalTo("SPONSOR_DISMISSED"))
                .body("items[-1].text", equalTo("Told on the telephone."));
        given().auth()
                .oauth2(Given.officer())
                .get(run.header("Location") + "/grants")
                .then()
                .body("items.grantId", containsInAnyOrder(first, second))
                .body("items.state", everyItem(equalTo("REVOKED")));
    }

    @Test
    void nothing_ends_when_anything_has_changed_since_it_was_shown() {
        var first = somebody("INSTITUTION_EDITOR").grantId();
        var criteria = "\"employerId\":\"" + employer + "\"";
        var seen = dryRun(criteria);
        var later = somebody("INSTITUTION_READER").grantId();
        post(Given.officer(), real(criteria, seen)).statusCode(409).body("code", equalTo("chosen-grants-changed"));
        for (var grant : List.of(first, later)) {
            Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
        }
        // As many, but not as they were: one is suspended by now.
        var again = dryRun(criteria);
        GrantSteps.step(first, "suspension").statusCode(200);
        post(Given.officer(), real(criteria, again)).statusCode(409).body("code", equalTo("chosen-grants-changed"));
        Given.readGrant(later, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    void by_person_role_object_decision_and_by_the_head_who_signed() {
        var one = somebody("INSTITUTION_EDITOR");
        var grant = one.grantId();
        var other = somebody("INSTITUTION_READER").grantId();
        String decision = Given.readGrant(grant, Given.officer()).extract().path("decisionId");
        dryRun("\"personId\":\"" + one.person + "\"").body("grants.id", contains(grant));
        dryRun("\"decisionId\":\"" + decision + "\"").body("grants.id", contains(grant));
        dryRun("\"objectId\":\"" + employer + "\",\"role\":\"INSTITUTION_EDITOR\"")
                .body("grants.id", contains(grant));
        dryRun("\"applicantId\":\"" + one.applicant + "\"").body("grants.id", containsInAnyOrder(grant, other));
        dryRun("\"applicantId\":\"" + UUID.randomUUID() + "\"").body("count", equalTo(0));
    }

    @Test
    void a_real_run_needs_criteria_and_what_was_seen_and_an_officer() {
        var criteria = "\"employerId\":\"" + employer + "\"";
        dryRun(Given.officer(), "").statusCode(400).body("code", equalTo("invalid-input"));
        dryRun(Given.officer(), criteria + ",\"role\":\"" + "R".repeat(61) + "\"")
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("role"));
        post(Given.officer(), "{\"reasonCode\":\"ANY\",\"count\":1,\"fingerprint\":\"ab\"}")
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        post(Given.officer(), "{" + criteria + ",\"reasonCode\":\"ANY\"}")
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        post(Given.officer(), "{" + criteria + ",\"reasonCode\":\"no code\",\"count\":1,\"fingerprint\":\"ab\"}")
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        var head = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(employer)
                .sign();
        dryRun(head, criteria).statusCode(403).body("code", equalTo("forbidden"));
        post(head, "{" + criteria + ",\"reasonCode\":\"ANY\",\"count\":1,\"fingerprint\":\"ab\"}")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/revocations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("A12")
    void of_two_runs_at_once_each_grant_is_ended_by_one() throws Exception {
        var one = somebody("INSTITUTION_EDITOR");
        one.grantId();
        var criteria = "\"employerId\":\"" + employer + "\"";
        var body = real(criteria, dryRun(criteria));
        var pool = Executors.newFixedThreadPool(4);
        Callable<Integer> call = () -> post(Given.officer(), body).extract().statusCode();
        for (var status : pool.invokeAll(List.of(call, call, call, call))) {
            assertEquals(true, status.get() == 201 || status.get() == 409);
        }
        pool.shutdown();
        assertEquals(1, GrantSteps.epochsOf(one.person));
    }

    /** So many more people with a grant through the employer. */
    private void crowd(int people, String role) throws SQLException {
        GrantSteps.sql("""
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                select uuidv7(), uuidv7(), employer_id, object_id, '%s', valid, decision_id, 0
                  from access_grant cross join generate_series(1, %d) where employer_id = '%s' and role = 'INSTITUTION_EDITOR'""".formatted(role, people, employer));
    }

    private static ValidatableResponse release(String location, String token, String reason) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"reasonCode\":\"" + reason + "\"}")
                .post(location + "/release")
                .then();
    }

    private String held(String token, int count) {
        var criteria = "\"employerId\":\"" + employer + "\"";
        return post(token, real(criteria, dryRun(criteria).body("count", equalTo(count))))
                .statusCode(202)
                .body("state", equalTo("HELD"))
                .extract()
                .header("Location");
    }

    @Test
    @Tag("S13")
    void beyond_the_cap_nothing_ends_before_another_officer_releases_it() throws SQLException {
        var first = somebody("INSTITUTION_EDITOR").grantId();
        crowd(50, "INSTITUTION_READER");
        var asker = UUID.randomUUID();
        var run = held(Given.officer(asker), 51);
        Given.readGrant(first, Given.officer()).body("state", equalTo("ACTIVE"));
        var head = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(employer)
                .sign();
        release(run, head, "LISTS_COMPARED").statusCode(403).body("code", equalTo("forbidden"));
        release(run, Given.officer(asker), "LISTS_COMPARED")
                .statusCode(403)
                .body("code", equalTo("releaser-is-the-asker"));
        var alias = UUID.randomUUID();
        Aliases.confirmed(alias, asker);
        var sameOfficer = Tokens.of(alias)
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .epoch(Long.MAX_VALUE)
                .sign();
        release(run, sameOfficer, "LISTS_COMPARED").statusCode(403).body("code", equalTo("releaser-is-the-asker"));
        release(run, Given.officer(), "BECAUSE").statusCode(422).body("code", equalTo("reason-code-unknown"));
        Given.readGrant(first, Given.officer()).body("state", equalTo("ACTIVE"));
        release(run, Given.officer(), "LISTS_COMPARED").statusCode(200).body("releasedAt", notNullValue());
        release(run, Given.officer(), "LISTS_COMPARED").statusCode(409).body("code", equalTo("already-released"));
        await().atMost(Duration.ofSeconds(60)).until(() -> state(run).equals("DONE"));
        Given.readGrant(first, Given.officer()).body("endReason", equalTo("REVOKED"));
    }

    private static String state(String location) {
        return given().auth().oauth2(Given.officer()).get(location).path("state");
    }

    @Test
    @Tag("S13")
    void of_two_officers_rights_a_second_one_is_asked_who_does_not_lose_any() throws SQLException {
        somebody("INSTITUTION_EDITOR").grantId();
        crowd(2, "IZM_ACCESS_OFFICER");
        var run = held(Given.officer(), 3);
        UUID loses = UUID.fromString(dryRun("\"employerId\":\"" + employer + "\"")
                .extract()
                .path("grants.find { it.role == 'IZM_ACCESS_OFFICER' }.personId"));
        release(run, Given.officer(loses), "LISTS_COMPARED")
                .statusCode(403)
                .body("code", equalTo("releaser-is-concerned"));
        release(run, Given.officer(), "LISTS_COMPARED").statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    @Tag("S13")
    void several_runs_below_the_cap_are_one_above_it() throws SQLException {
        somebody("INSTITUTION_EDITOR").grantId();
        crowd(40, "INSTITUTION_READER");
        var asker = UUID.randomUUID();
        var criteria = "\"employerId\":\"" + employer + "\",\"role\":\"INSTITUTION_READER\"";
        post(Given.officer(asker), real(criteria, dryRun(criteria).body("count", equalTo(40))))
                .statusCode(201);
        crowd(20, "INSTITUTION_READER");
        held(Given.officer(asker), 21);
    }

    @Test
    @Tag("S13")
    void one_persons_rights_never_wait_whatever_they_are() throws SQLException {
        var one = somebody("INSTITUTION_EDITOR");
        var grant = one.grantId();
        GrantSteps.sql("""
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                select uuidv7(), person_id, uuidv7(), object_id, role, valid, decision_id, 0
                  from access_grant cross join generate_series(1, 60) where id = '%s'""".formatted(grant));
        for (var role : List.of("IZM_ACCESS_OFFICER", "IZM_ADMIN")) {
            GrantSteps.sql("""
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                select uuidv7(), person_id, uuidv7(), null, '%s', valid, decision_id, 0
                  from access_grant where id = '%s'""".formatted(role, grant));
        }
        var criteria = "\"personId\":\"" + one.person + "\"";
        post(Given.officer(), real(criteria, dryRun(criteria).body("count", equalTo(63))))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("revoked", equalTo(63));
    }

    @Test
    @Tag("S13")
    void what_was_held_for_too_long_is_looked_at_anew() throws SQLException {
        somebody("INSTITUTION_EDITOR").grantId();
        crowd(50, "INSTITUTION_READER");
        var run = held(Given.officer(), 51);
        try (var database = LedgerPast.owner();
                var change = database.createStatement()) {
            change.execute("update bulk_revocation set asked_at = now() - interval '73 hours' where id = '"
                    + run.replaceAll(".*/", "") + "'");
        }
        assertEquals("LAPSED", state(run));
        release(run, Given.officer(), "LISTS_COMPARED").statusCode(409).body("code", equalTo("revocation-has-lapsed"));
        dryRun("\"employerId\":\"" + employer + "\"").body("count", equalTo(51)).body("held", equalTo(true));
    }

    @Test
    @Tag("S13")
    void the_database_itself_holds_what_was_not_released() throws SQLException {
        somebody("INSTITUTION_EDITOR").grantId();
        crowd(50, "INSTITUTION_READER");
        var asker = UUID.randomUUID();
        var id = held(Given.officer(asker), 51).replaceAll(".*/", "");
        assertThrows(
                SQLException.class,
                () -> GrantSteps.sql("update bulk_revocation_grant set state = 'REVOKED', next_attempt_at = null"
                        + " where revocation_id = '" + id + "'"));
        assertThrows(SQLException.class, () -> GrantSteps.sql("""
                        insert into bulk_revocation_release (revocation_id, asked_by, released_by, released_at, reason_code)
                        values ('%1$s', '%2$s', '%2$s', now(), 'LISTS_COMPARED')""".formatted(id, asker)));
    }

    @Test
    @Tag("S13")
    void of_two_officers_who_release_at_once_one_does() throws Exception {
        somebody("INSTITUTION_EDITOR").grantId();
        crowd(50, "INSTITUTION_READER");
        var run = held(Given.officer(), 51);
        var pool = Executors.newFixedThreadPool(4);
        Callable<Integer> call =
                () -> release(run, Given.officer(), "LISTS_COMPARED").extract().statusCode();
        var statuses = new java.util.ArrayList<Integer>();
        for (var status : pool.invokeAll(List.of(call, call, call, call))) {
            statuses.add(status.get());
        }
        pool.shutdown();
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(3, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    }

    @Test
    @Tag("A22")
    @Tag("A12")
    void many_end_one_by_one_after_the_answer() throws SQLException {
        somebody("INSTITUTION_EDITOR").grantId();
        crowd(120, "INSTITUTION_EDITOR");
        var criteria = "\"employerId\":\"" + employer + "\"";
        var location = held(Given.officer(), 121);
        release(location, Given.officer(), "LISTS_COMPARED").statusCode(200).body("state", equalTo("RUNNING"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().auth()
                        .oauth2(Given.officer())
                        .get(location)
                        .path("state")
                        .equals("DONE"));
        given().auth().oauth2(Given.officer()).get(location).then().body("revoked", equalTo(121));
        dryRun(criteria).body("count", equalTo(0));
    }
}
