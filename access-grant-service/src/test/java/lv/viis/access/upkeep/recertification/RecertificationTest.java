package lv.viis.access.upkeep.recertification;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Heads confirm who still needs access; the job runs at the times that the tests name. */
@QuarkusTest
class RecertificationTest {

    private static final LocalDate DEADLINE = TODAY.plusDays(20);

    private final UUID employer = Given.institution();

    @Inject
    RunRecertifications job;

    private String head() {
        return Tokens.of(Given.headOf(employer))
                .roles("INSTITUTION_HEAD")
                .organisation(employer)
                .sign();
    }

    /** So many people with a grant through the employer; the ids in the campaign's order. */
    private List<String> grants(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> Given.application(employer)
                        .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusYears(1))
                        .submitted()
                        .grantId())
                .sorted()
                .toList();
    }

    private static ValidatableResponse post(String path, String token, String ifMatch, String body) {
        var request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
        request = ifMatch == null ? request : request.header("If-Match", ifMatch);
        return (body == null ? request : request.body(body)).post(path).then();
    }

    private String start() {
        return post("/v1/recertifications", Given.officer(), null, body(""))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String body(String more) {
        return "{\"employerIds\":[\"%s\"],\"deadline\":\"%s\"%s}".formatted(employer, DEADLINE, more);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private String item(String campaign, String grant) {
        return get(campaign + "/items", head())
                .statusCode(200)
                .extract()
                .path("items.find { it.grantId == '%s' }.id".formatted(grant));
    }

    private ValidatableResponse answer(String campaign, String grant, String answer) {
        return post("/v1/recertification-items/" + item(campaign, grant) + "/" + answer, head(), Versions.ANY, null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Riga.ZONE).toInstant();
    }

    private static ValidatableResponse grant(String id) {
        return Given.readGrant(id, Given.officer());
    }

    @Test
    @Tag("D11")
    @Tag("D9")
    void what_nobody_confirmed_is_suspended_at_the_deadline_and_ends_after_the_grace() throws SQLException {
        var grants = grants(10);
        var campaign = start();
        answer(campaign, grants.get(1), "confirmation").statusCode(200).body("state", equalTo("CONFIRMED"));
        answer(campaign, grants.get(2), "end").statusCode(200).body("state", equalTo("NOT_NEEDED"));
        grant(grants.get(2)).body("endReason", equalTo("REVOKED"));
        grants.subList(3, 10).forEach(id -> answer(campaign, id, "confirmation").statusCode(200));
        job.run(startOf(DEADLINE.plusDays(1)).minusMillis(1));
        grant(grants.get(0)).body("state", equalTo("ACTIVE"));
        job.run(startOf(DEADLINE.plusDays(1)));
        grant(grants.get(0)).body("state", equalTo("SUSPENDED")).body("suspendedFor", contains("REVIEW_MISSED"));
        grant(grants.get(1)).body("state", equalTo("ACTIVE"));
        assertEquals(
                1,
                GrantSteps.epochsOf(
                        UUID.fromString(grant(grants.get(0)).extract().path("personId"))));
        job.run(startOf(DEADLINE.plusDays(31)));
        grant(grants.get(0)).body("state", equalTo("SUSPENDED"));
        job.run(startOf(DEADLINE.plusDays(32)));
        grant(grants.get(0)).body("state", equalTo("ENDED")).body("endReason", equalTo("REVIEW_MISSED"));
        get(campaign, Given.officer())
                .body("count", equalTo(10))
                .body("confirmed", equalTo(8))
                .body("notNeeded", equalTo(1))
                .body("missed", equalTo(1));
    }

    @Test
    void in_the_grace_a_head_can_still_confirm_and_the_grant_holds_again() {
        var grants = grants(10);
        var campaign = start();
        job.run(startOf(DEADLINE.plusDays(1)));
        grant(grants.get(0)).body("state", equalTo("SUSPENDED"));
        answer(campaign, grants.get(0), "confirmation").statusCode(200);
        grant(grants.get(0)).body("state", equalTo("ACTIVE"));
        answer(campaign, grants.get(0), "confirmation").statusCode(409).body("code", equalTo("item-settled"));
        job.run(startOf(DEADLINE.plusDays(60)));
        grant(grants.get(0)).body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("D11")
    void never_more_than_the_cap_is_suspended_before_an_officer_releases_the_rest() throws SQLException {
        var grants = grants(11);
        var campaign = start();
        job.run(startOf(DEADLINE.plusDays(1)));
        job.run(startOf(DEADLINE.plusDays(2)));
        get(campaign + "/items?state=SUSPENDED", Given.officer()).body("items", hasSize(1));
        release(campaign, Versions.ANY).statusCode(409).body("code", equalTo("deadline-not-reached"));
        GrantSteps.sql("update recertification set deadline = current_date - 3 where id = '%s'"
                .formatted(campaign.substring(campaign.lastIndexOf('/') + 1)));
        get(campaign, Given.officer()).body("held", equalTo(10)).body("suspended", equalTo(1));
        release(campaign, null).statusCode(428).body("code", equalTo("precondition-required"));
        release(campaign, "\"99\"").statusCode(412).body("code", equalTo("precondition-failed"));
        release(campaign, Versions.ANY).statusCode(200).body("held", equalTo(0));
        release(campaign, Versions.ANY).statusCode(409).body("code", equalTo("already-released"));
        job.run(startOf(DEADLINE.plusDays(2)));
        grants.forEach(id -> grant(id).body("state", equalTo("SUSPENDED")));
    }

    @Test
    @Tag("S13")
    @Tag("A8")
    void who_started_a_campaign_does_not_let_it_go_beyond_its_cap() {
        grants(1);
        var starter = UUID.randomUUID();
        String campaign = post("/v1/recertifications", Given.officer(starter), null, body(""))
                .statusCode(201)
                .extract()
                .header("Location");
        var present = UUID.randomUUID();
        Aliases.confirmed(present, starter);
        for (var id : List.of(starter, present)) {
            var token = Tokens.of(id)
                    .roles("IZM_ACCESS_OFFICER")
                    .country()
                    .epoch(Long.MAX_VALUE)
                    .sign();
            post(campaign + "/release", token, Versions.ANY, "{\"reasonCode\":\"HEADS_WERE_ASKED\"}")
                    .statusCode(403)
                    .body("code", equalTo("releaser-is-the-starter"));
        }
        release(campaign, Versions.ANY).statusCode(409).body("code", equalTo("deadline-not-reached"));
    }

    private static ValidatableResponse release(String campaign, String ifMatch) {
        return post(campaign + "/release", Given.officer(), ifMatch, "{\"reasonCode\":\"HEADS_WERE_ASKED\"}");
    }

    @Test
    void the_database_itself_keeps_the_cap() {
        grants(2);
        var campaign = start();
        assertThrows(
                SQLException.class,
                () -> GrantSteps.sql("update recertification set suspended = 1 where id = '%s'"
                        .formatted(campaign.substring(campaign.lastIndexOf('/') + 1))));
    }

    @Test
    @Tag("A22")
    void two_runs_at_once_keep_the_cap_too() throws Exception {
        grants(21);
        var campaign = start();
        var pool = Executors.newFixedThreadPool(4);
        Callable<Void> run = () -> {
            job.run(startOf(DEADLINE.plusDays(1)));
            return null;
        };
        for (var ran : pool.invokeAll(List.of(run, run, run, run))) {
            ran.get();
        }
        pool.shutdown();
        job.run(startOf(DEADLINE.plusDays(1)));
        get(campaign + "/items?state=SUSPENDED", Given.officer()).body("items", hasSize(2));
    }

    @Test
    void what_an_officer_let_hold_again_does_not_end() {
        var grants = grants(10);
        var campaign = start();
        job.run(startOf(DEADLINE.plusDays(1)));
        GrantSteps.step(grants.get(0), "reinstatement").statusCode(200);
        job.run(startOf(DEADLINE.plusDays(40)));
        grant(grants.get(0)).body("state", equalTo("ACTIVE"));
        get(campaign, Given.officer()).body("over", equalTo(1));
    }

    @Test
    void what_an_officer_suspended_stays_so_when_the_head_confirms_it() {
        var grants = grants(10);
        var campaign = start();
        GrantSteps.step(grants.get(0), "suspension").statusCode(200);
        job.run(startOf(DEADLINE.plusDays(1)));
        answer(campaign, grants.get(0), "confirmation").statusCode(200);
        grant(grants.get(0)).body("state", equalTo("SUSPENDED")).body("suspendedFor", contains("OFFICER"));
    }

    @Test
    @Tag("S8")
    @Tag("A8")
    void a_head_does_not_confirm_the_own_grant_under_any_id_but_an_officer_does() {
        var own = Given.application(employer)
                .selfApplication()
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusYears(1))
                .submitted()
                .grantId();
        grants(9);
        var campaign = start();
        job.run(startOf(DEADLINE.plusDays(1)));
        GrantSteps.step(own, "suspension").extract();
        var item = "/v1/recertification-items/" + item(campaign, own);
        var present = UUID.randomUUID();
        Aliases.confirmed(present, Given.headOf(employer));
        var alias = Tokens.of(present)
                .roles("INSTITUTION_HEAD")
                .organisation(employer)
                .epoch(Long.MAX_VALUE)
                .sign();
        for (var self : List.of(head(), alias)) {
            post(item + "/confirmation", self, Versions.ANY, null)
                    .statusCode(403)
                    .body("code", equalTo("own-grant-in-recertification"));
        }
        post(item + "/confirmation", Given.officer(Given.headOf(employer)), Versions.ANY, null)
                .statusCode(403)
                .body("code", equalTo("own-grant-in-recertification"));
        get(campaign + "/items?state=CONFIRMED", Given.officer()).body("items", hasSize(0));
        get(campaign + "/items?ofHead=true", Given.officer())
                .body("items.grantId", contains(own))
                .body("items.ofHead", contains(true));
        post(item + "/confirmation", Given.officer(), Versions.ANY, null)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    @Tag("S8")
    void a_head_gives_the_own_grant_up() {
        var own = Given.application(employer)
                .selfApplication()
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusYears(1))
                .submitted()
                .grantId();
        answer(start(), own, "end").statusCode(200).body("state", equalTo("NOT_NEEDED"));
    }

    @Test
    void only_the_employers_own_head_sees_and_answers() {
        var grants = grants(1);
        var campaign = start();
        var item = "/v1/recertification-items/" + item(campaign, grants.get(0));
        var nextDoor = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(Given.institution())
                .sign();
        var editor = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_EDITOR")
                .organisation(employer)
                .sign();
        get(campaign, nextDoor).statusCode(404).body("code", equalTo("not-found"));
        get(campaign + "/items", nextDoor).statusCode(404).body("code", equalTo("not-found"));
        get(campaign + "/items?employerId=" + employer, nextDoor)
                .statusCode(404)
                .body("code", equalTo("not-found"));
        post(item + "/confirmation", nextDoor, Versions.ANY, null)
                .statusCode(404)
                .body("code", equalTo("not-found"));
        post(item + "/end", nextDoor, Versions.ANY, null).statusCode(404).body("code", equalTo("not-found"));
        get(campaign, editor).statusCode(404).body("code", equalTo("not-found"));
        post(item + "/end", editor, Versions.ANY, null).statusCode(403).body("code", equalTo("forbidden"));
        for (var answer : List.of("/end", "/confirmation")) {
            post(item + answer, Given.officer(), Versions.ANY, null)
                    .statusCode(403)
                    .body("code", equalTo("head-has-to-answer"));
        }
        post("/v1/recertifications", head(), null, body("")).statusCode(403).body("code", equalTo("forbidden"));
        post(item + "/confirmation", head(), null, null).statusCode(428).body("code", equalTo("precondition-required"));
        post(item + "/confirmation", head(), "\"5\"", null)
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        get("/v1/recertifications", head()).body("items", hasSize(1));
    }

    @Test
    void heads_are_told_at_the_start_and_reminded_while_something_is_open() {
        var grants = grants(1);
        var campaign = start();
        job.run(Instant.now());
        var told = EventRows.last("RecertificationDue", employer);
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(1, told.data().path("openItems").asInt());
        job.run(Instant.now());
        assertEquals(1, notices());
        job.run(startOf(DEADLINE.minusDays(7)));
        assertEquals(2, notices());
        answer(campaign, grants.get(0), "confirmation").statusCode(200);
        job.run(startOf(DEADLINE.minusDays(1)));
        assertEquals(2, notices());
    }

    private long notices() {
        return EventRows.of("RecertificationDue").stream()
                .filter(row -> row.key().equals(employer.toString()))
                .count();
    }

    @Test
    void a_municipalitys_campaign_is_about_its_own_people_and_the_institutions_it_founded() {
        var municipality = Given.organisation("MUNICIPALITY", null);
        var school = Given.organisation("INSTITUTION", municipality);
        Given.application(municipality)
                .line("MUNICIPALITY_SPECIALIST", municipality, TODAY, TODAY.plusDays(90))
                .submitted()
                .grantId();
        Given.application(school)
                .line("INSTITUTION_EDITOR", school, TODAY, TODAY.plusDays(90))
                .submitted()
                .grantId();
        var request = "{\"founderId\":\"%s\",\"deadline\":\"%s\"}".formatted(municipality, DEADLINE);
        post("/v1/recertifications", Given.officer(), null, request)
                .statusCode(201)
                .body("count", equalTo(2));
        // Both are in a running campaign now.
        post("/v1/recertifications", Given.officer(), null, request)
                .statusCode(422)
                .body("code", equalTo("nothing-to-certify"));
    }

    @Test
    void a_campaign_has_a_deadline_ahead_and_no_more_than_the_configured_cap() {
        grants(1);
        for (var wrong : List.of(",\"capPercent\":11", ",\"capPercent\":-1", ",\"graceDays\":-1", ",\"more\":1")) {
            post("/v1/recertifications", Given.officer(), null, body(wrong))
                    .statusCode(400)
                    .body("code", equalTo(wrong.contains("more") ? "malformed-request" : "invalid-input"));
        }
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusYears(2))) {
            post(
                            "/v1/recertifications",
                            Given.officer(),
                            null,
                            "{\"employerIds\":[\"%s\"],\"deadline\":\"%s\"}".formatted(employer, day))
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("violations[0].field", equalTo("deadline"));
        }
    }
}
