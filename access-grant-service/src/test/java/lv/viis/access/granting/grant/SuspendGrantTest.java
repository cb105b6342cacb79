package lv.viis.access.granting.grant;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static lv.viis.access.granting.grant.GrantSteps.epochsOf;
import static lv.viis.access.granting.grant.GrantSteps.sql;
import static lv.viis.access.granting.grant.GrantSteps.stateAt;
import static lv.viis.access.granting.grant.GrantSteps.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.ObjectId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspendGrantTest {

    private final Given.Application application = Given.application().submitted();
    private String grant;

    @BeforeEach
    void decide() {
        grant = application.grantId();
    }

    @Test
    @Tag("D9")
    @Tag("A12")
    void a_suspended_grant_gives_no_right_and_the_persons_epoch_is_raised_with_it() throws SQLException {
        assertEquals(1, scopes());
        step(grant, "suspension", Given.officer(), "\"0\"")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedFor", contains("OFFICER"));
        assertEquals(0, scopes());
        assertEquals(1, epochsOf(application.person));
        var told = EventRows.last("GrantSuspended", application.person);
        assertEquals(List.of(), Contract.differences(told));
        assertFalse(told.data().toString().contains("telephone"));
    }

    @Test
    @Tag("D9")
    void a_reinstated_grant_holds_again_within_its_days() {
        step(grant, "suspension").statusCode(200);
        step(grant, "reinstatement", Given.officer(), "\"1\"")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("suspendedAt", nullValue())
                .body("suspendedFor", empty())
                .body("lastDay", equalTo(TODAY.plusYears(1).toString()));
        assertEquals(1, scopes());
        assertEquals(List.of(), Contract.differences(EventRows.last("GrantReinstated", application.person)));
    }

    @Test
    @Tag("D9")
    void a_suspended_grant_still_runs_out_and_is_not_reinstated_after() {
        step(grant, "suspension").statusCode(200);
        assertEquals("SUSPENDED", stateAt(grant, TODAY.plusYears(1)));
        assertEquals("ENDED", stateAt(grant, TODAY.plusYears(1).plusDays(1)));
        var over = Grant.of(
                ScheduleGrant.Basis.ofOrder(UUID.randomUUID()),
                new Right(
                        new PersonId(UUID.randomUUID()),
                        new EmployerId(UUID.randomUUID()),
                        ObjectId.COUNTRY,
                        "AUDITOR"),
                new Days(TODAY, TODAY));
        over.suspend(SuspensionCause.OFFICER, Instant.now());
        var tomorrow = TODAY.plusDays(1).atStartOfDay(Riga.ZONE).toInstant();
        assertThrows(GrantAlreadyEnded.class, () -> over.lift(null, tomorrow));
        step(grant, "revocation").statusCode(200).body("state", equalTo("ENDED"));
        step(grant, "reinstatement").statusCode(409).body("code", equalTo("grant-already-ended"));
        step(grant, "suspension").statusCode(409).body("code", equalTo("grant-already-ended"));
    }

    @Test
    void of_two_causes_each_is_lifted_for_itself_but_an_officer_lifts_both() {
        var two = Grant.of(
                ScheduleGrant.Basis.ofOrder(UUID.randomUUID()),
                new Right(
                        new PersonId(UUID.randomUUID()),
                        new EmployerId(UUID.randomUUID()),
                        ObjectId.COUNTRY,
                        "AUDITOR"),
                new Days(TODAY, TODAY.plusDays(9)));
        var now = Instant.now();
        two.suspend(SuspensionCause.REVIEW_MISSED, now);
        two.suspend(SuspensionCause.OFFICER, now);
        two.lift(SuspensionCause.REVIEW_MISSED, now);
        assertEquals(Grant.State.SUSPENDED, two.state(TODAY));
        two.suspend(SuspensionCause.EMPLOYMENT_NOT_FOUND, now);
        two.lift(null, now);
        assertEquals(Grant.State.ACTIVE, two.state(TODAY));
    }

    @Test
    void a_step_that_is_taken_already_is_refused() {
        step(grant, "reinstatement").statusCode(409).body("code", equalTo("grant-not-suspended"));
        step(grant, "suspension").statusCode(200);
        step(grant, "suspension").statusCode(409).body("code", equalTo("grant-already-suspended"));
    }

    @Test
    void a_reason_is_of_the_catalogue_and_for_the_step() {
        for (var wrong : List.of("MISUSED", "INVESTIGATION_CLOSED")) {
            step(grant, "suspension", Given.officer(), Versions.ANY, wrong)
                    .statusCode(422)
                    .body("code", equalTo("reason-code-unknown"));
        }
        step(grant, "suspension", Given.officer(), Versions.ANY, "no code")
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        step(grant, "revocation", Given.officer(), Versions.ANY, "UNDER_INVESTIGATION")
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    void the_version_that_was_read_is_needed() {
        for (var name : List.of("suspension", "reinstatement")) {
            step(grant, name, Given.officer(), null).statusCode(428).body("code", equalTo("precondition-required"));
            step(UUID.randomUUID().toString(), name).statusCode(404).body("code", equalTo("not-found"));
        }
        step(grant, "suspension", Given.officer(), "\"7\"")
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        step(grant, "suspension").statusCode(200);
        step(grant, "reinstatement", Given.officer(), null)
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        step(grant, "reinstatement", Given.officer(), "\"0\"")
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    @Tag("A8")
    void nobody_but_the_ministry_suspends_and_nobody_reinstates_an_own_grant() {
        var head = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(application.employer)
                .sign();
        var admin = Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign();
        step(grant, "suspension", head, Versions.ANY).statusCode(403).body("code", equalTo("forbidden"));
        step(grant, "suspension", admin, Versions.ANY).statusCode(200);
        step(grant, "reinstatement", head, Versions.ANY).statusCode(403).body("code", equalTo("forbidden"));
        step(grant, "reinstatement", admin, Versions.ANY).statusCode(403).body("code", equalTo("forbidden"));
        step(grant, "reinstatement", Given.officer(application.person), Versions.ANY)
                .statusCode(403)
                .body("code", equalTo("own-grant"));
        var present = UUID.randomUUID();
        Aliases.confirmed(application.person, present);
        step(grant, "reinstatement", Given.officer(present), Versions.ANY)
                .statusCode(403)
                .body("code", equalTo("own-grant"));
    }

    @Test
    @Tag("A10")
    @Tag("D8")
    void a_suspended_grant_still_stands_in_the_way_of_a_second_one() {
        step(grant, "suspension").statusCode(200);
        var second = Given.application(application.employer)
                .of("GRANT", application.person)
                .line("INSTITUTION_EDITOR", application.employer, TODAY, TODAY.plusDays(5))
                .submitted();
        second.decide(second.granted()).statusCode(409).body("code", equalTo("grant-overlaps"));
    }

    @Test
    @Tag("A12")
    void of_eight_suspensions_at_once_one_takes_effect() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> step(grant, "suspension", Given.officer(), "\"0\"")
                        .extract()
                        .statusCode())
                .toList();
        var won = 0;
        for (var status : pool.invokeAll(calls)) {
            won += status.get() == 200 ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(1, won);
        assertEquals(1, epochsOf(application.person));
    }

    @Test
    @Tag("A19")
    @Tag("D10")
    void the_database_takes_back_no_end_and_no_step() throws SQLException {
        step(grant, "revocation").statusCode(200);
        for (var change : List.of(
                "update access_grant set ended_at = null, end_reason = null where id = '%s'",
                "update access_grant set valid = daterange(lower(valid), upper(valid) + 1) where id = '%s'",
                "update access_grant set employer_id = uuidv7() where id = '%s'",
                "update access_grant set role = 'INSTITUTION_READER' where id = '%s'",
                "update grant_change set kind = 'CHANGED' where grant_id = '%s'",
                "update grant_act set text = '' where grant_id = '%s'",
                "delete from grant_change where grant_id = '%s'",
                "delete from access_grant where id = '%s'")) {
            assertThrows(SQLException.class, () -> sql(change.formatted(grant)), change);
        }
    }

    private int scopes() {
        return given().auth()
                .oauth2(Tokens.of(application.person).sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("scopes.size()");
    }
}
