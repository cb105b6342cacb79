package lv.viis.access.deciding.policy;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.PolicyInForce;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a policy fits is decided within seconds; in any doubt an officer decides. */
@QuarkusTest
@Tag("D6")
class StraightThroughTest {

    private static final Duration SECONDS = Duration.ofSeconds(15);

    private PolicyInForce policy;
    private UUID school;

    @BeforeEach
    void a_policy_is_in_force() {
        policy = PolicyInForce.over("INSTITUTION_READER", 30);
        school = Given.institution();
    }

    @AfterEach
    void it_is_ended() {
        policy.switchOff();
    }

    @Test
    @Tag("A1")
    @Tag("A2")
    void what_fits_is_decided_within_seconds_and_marked_as_decided_by_the_policy() {
        var application = reader().signed().submitted();
        await().atMost(SECONDS).until(() -> application.state().equals("DECIDED"));
        String version = policy.read().extract().path("versions[0].id");
        decision(application)
                .body("kind", equalTo("POLICY"))
                .body("decidedBy", nullValue())
                .body("policyVersionId", equalTo(version))
                .body("lines[0].outcome", equalTo("GRANTED"))
                .body("lines[0].reasonCode", equalTo("POLICY_FITS"))
                .body("facts.policyVersionId", equalTo(version))
                .body("facts.submission.evidence[0].containerSha256", equalTo("aa"));
        grants(application, 1);
        var told = EventRows.last("AccessApplicationDecided", application.id);
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(version, told.data().path("policyVersionId").asText());
    }

    @Test
    @Tag("D2")
    @Tag("D4")
    void in_any_doubt_it_is_left_to_officers() {
        left(reader(), "NOT_ALL_SIGNED");
        left(reader().signed().selfApplication(), "SELF_APPLICATION");
        left(reader().signed().mandate("DEPUTY", TODAY.minusDays(9), null), "NOT_BY_THE_HEAD_ON_RECORD");
        left(reader().signed().mandate("UNIDENTIFIED", null, null), "NOT_BY_THE_HEAD_ON_RECORD");
        left(reader().signed().submittedBy(UUID.randomUUID()), "NOT_BY_THE_HEAD_ON_RECORD");
        left(asks("INSTITUTION_EDITOR", 5).signed(), "ROLE_NOT_COVERED");
        left(asks("INSTITUTION_READER", 30).signed(), "TOO_LONG");
        left(reader().signed().employedUntil(TODAY.plusDays(3)), "period-not-allowed");
        left(reader().signed().onlyTheHeadsLetter(), "NOT_ALL_SIGNED");
        var municipality = Given.organisation("MUNICIPALITY", null);
        var founded = Given.organisation("INSTITUTION", municipality);
        left(
                Given.application(municipality)
                        .line("INSTITUTION_READER", founded, TODAY, TODAY.plusDays(5))
                        .signed(),
                "EMPLOYER_NOT_COVERED");
    }

    @Test
    @Tag("A8")
    void who_drafted_or_approved_the_policy_does_not_profit_by_it() {
        left(reader().of("GRANT", policy.drafter).signed(), "AUTHOR_IS_INVOLVED");
    }

    @Test
    @Tag("D1")
    void a_new_head_means_an_officer() {
        var application = reader().signed().withoutHeads();
        Given.heads(school, 1, UUID.randomUUID());
        left(application, "NOT_BY_THE_HEAD_ON_RECORD");
    }

    @Test
    void an_earlier_version_or_another_open_application_means_an_officer() {
        var person = UUID.randomUUID();
        asks("INSTITUTION_EDITOR", 5).of("GRANT", person).submitted();
        left(reader().of("GRANT", person).signed(), "OTHER_APPLICATIONS");
        var application = asks("INSTITUTION_EDITOR", 5).submitted();
        application.giveBack(1).statusCode(201);
        left(application.signed(), 3, "ROLE_NOT_COVERED");
    }

    @Test
    @Tag("D20")
    void an_open_application_under_the_persons_other_id_means_an_officer() {
        var old = asks("INSTITUTION_EDITOR", 5).submitted();
        var present = UUID.randomUUID();
        Aliases.confirmed(old.person, present);
        left(reader().of("GRANT", present).signed(), "OTHER_APPLICATIONS");
    }

    @Test
    @Tag("D21")
    void why_it_was_left_is_for_officers_and_auditors() {
        var application = asks("INSTITUTION_EDITOR", 5).signed();
        left(application, "ROLE_NOT_COVERED");
        var path = "/v1/policy-trials/" + application.item();
        given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.of(application.applicant)
                        .roles("INSTITUTION_HEAD")
                        .organisation(school)
                        .sign())
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign())
                .get(path)
                .then()
                .statusCode(200)
                .body("why", equalTo("ROLE_NOT_COVERED"));
    }

    @Test
    void what_is_switched_off_decides_nothing() {
        policy.switchOff().statusCode(200);
        left(reader().signed(), "NO_POLICY");
    }

    @Test
    void what_the_registry_has_yet_to_tell_is_waited_for() {
        var unknown = UUID.randomUUID();
        var application = Given.application(unknown)
                .line("INSTITUTION_READER", unknown, TODAY, TODAY.plusDays(5))
                .signed()
                .submitted();
        await().atMost(SECONDS).until(() -> "WAITS".equals(trial(application.item(), "outcome")));
        Given.organisation(unknown, 1, "INSTITUTION", "ACTIVE", null, null);
        await().atMost(SECONDS).until(() -> application.state().equals("DECIDED"));
    }

    @Test
    @Tag("F3")
    void one_of_which_no_note_can_be_made_keeps_no_other_waiting() throws SQLException {
        try (var owner = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                        "viis_owner",
                        "owner");
                var sql = owner.createStatement()) {
            sql.execute("create table poisonous (item uuid)");
            sql.execute("grant select on poisonous to public");
            sql.execute("""
                    create function poison() returns trigger language plpgsql as $$
                    begin
                        if exists (select from poisonous where item = new.decision_item_id) then
                            raise exception 'poisonous';
                        end if;
                        return new;
                    end $$""");
            sql.execute("create trigger poison before insert on policy_trial for each row execute function poison()");
            try {
                var poisonous = asks("INSTITUTION_EDITOR", 5).signed();
                poisonous.submitted();
                sql.execute("insert into poisonous values ('" + poisonous.item() + "')");
                sql.execute("delete from policy_trial where decision_item_id = '" + poisonous.item() + "'");
                var application = reader().signed().submitted();
                await().atMost(SECONDS).until(() -> application.state().equals("DECIDED"));
                assertEquals("OPEN", poisonous.state());
            } finally {
                sql.execute("drop trigger poison on policy_trial");
                sql.execute("drop function poison()");
                sql.execute("drop table poisonous");
            }
        }
    }

    @Test
    @Tag("A12")
    void a_withdrawal_afterwards_ends_what_was_granted() {
        var application = reader().signed().submitted();
        await().atMost(SECONDS).until(() -> application.state().equals("DECIDED"));
        application.withdrawn();
        assertEquals("WITHDRAWN", application.state());
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .get("/v1/grants")
                .then()
                .body("items[0].state", equalTo("ENDED"))
                .body("items[0].endReason", equalTo("APPLICATION_WITHDRAWN"));
    }

    @Test
    void a_sampled_decision_is_confirmed_or_contested_by_an_officer_and_stands() {
        var application = reader().signed().submitted();
        await().atMost(SECONDS).until(() -> application.state().equals("DECIDED"));
        String decision = decision(application).extract().path("id");
        samples(false).body("items.find { it.decisionId == '" + decision + "' }.verdict", nullValue());

        var contest = "{\"verdict\":\"CONTESTED\",\"reasonCode\":\"NEEDED_AN_OFFICER\",\"text\":\"Look at it.\"}";
        var path = "/v1/policy-samples/" + decision + "/verdict";
        PolicyInForce.post(application.applicant, path, contest)
                .statusCode(403)
                .body("code", equalTo("decider-is-involved"));
        PolicyInForce.post(UUID.randomUUID(), path, "{\"verdict\":\"CONTESTED\"}")
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        PolicyInForce.post(UUID.randomUUID(), path, contest.replace("NEEDED_AN_OFFICER", "DUTY_CONFIRMED"))
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
        PolicyInForce.post(UUID.randomUUID(), path, contest).statusCode(201);
        PolicyInForce.post(UUID.randomUUID(), path, "{\"verdict\":\"CONFIRMED\"}")
                .statusCode(409)
                .body("code", equalTo("sample-already-judged"));
        samples(true).body("items.find { it.decisionId == '" + decision + "' }.verdict", equalTo("CONTESTED"));
        grants(application, 1);
        var told = EventRows.last("PolicySampleContested", decision);
        assertEquals(List.of(), Contract.differences(told));
        PolicyInForce.post(UUID.randomUUID(), "/v1/policy-samples/" + UUID.randomUUID() + "/verdict", contest)
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private Given.Application reader() {
        return asks("INSTITUTION_READER", 5);
    }

    private Given.Application asks(String role, int days) {
        return Given.application(school).line(role, school, TODAY, TODAY.plusDays(days));
    }

    private void left(Given.Application application, String why) {
        left(application, 1, why);
    }

    private void left(Given.Application application, long version, String why) {
        application.submitted(version);
        var item = application.item();
        await().atMost(SECONDS).until(() -> why.equals(trial(item, "why")));
        assertEquals("LEFT", trial(item, "outcome"));
        assertEquals("OPEN", application.state());
    }

    /** Null until it was tried. */
    private static String trial(String item, String field) {
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/policy-trials/" + item)
                .then()
                .statusCode(oneOf(200, 404))
                .extract()
                .path(field);
    }

    private static io.restassured.response.ValidatableResponse decision(Given.Application application) {
        String id = given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + application.item())
                .then()
                .extract()
                .path("decisionId");
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/decisions/" + id)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse samples(boolean judged) {
        return given().auth()
                .oauth2(Given.officer())
                .queryParam("judged", judged)
                .queryParam("limit", 200)
                .get("/v1/policy-samples")
                .then()
                .statusCode(200);
    }

    private static void grants(Given.Application application, int count) {
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .get("/v1/grants")
                .then()
                .body("items", hasSize(count))
                .body("items[0].state", equalTo("ACTIVE"));
    }
}
