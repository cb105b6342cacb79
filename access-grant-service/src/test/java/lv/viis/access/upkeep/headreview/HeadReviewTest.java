package lv.viis.access.upkeep.headreview;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registry tells of a new head of an organisation through which people have grants. */
@QuarkusTest
@Tag("D11")
class HeadReviewTest {

    private final UUID school = Given.institution();
    private final UUID newHead = UUID.randomUUID();

    @Inject
    EscalateReviews escalation;

    private Given.Application somebody(String role) {
        return Given.application(school)
                .line(role, school, TODAY, TODAY.plusDays(200))
                .submitted();
    }

    private static String head(UUID person, UUID organisation) {
        return Tokens.of(person)
                .roles("INSTITUTION_HEAD")
                .organisation(organisation)
                .sign();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private ValidatableResponse reviews() {
        return get("/v1/head-reviews?organisationId=" + school, Given.officer()).statusCode(200);
    }

    private String review() {
        return "/v1/head-reviews/" + reviews().extract().path("items[-1].id");
    }

    private static ValidatableResponse answer(String review, String token, String ifMatch, String ids) {
        var request = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"endGrantIds\":[%s]}".formatted(ids));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(review + "/answer")
                .then();
    }

    @Test
    @Tag("D20")
    void a_head_whose_code_changed_meanwhile_answers() {
        somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        var present = UUID.randomUUID();
        Aliases.confirmed(newHead, present);
        answer(review(), head(present, school), Versions.ANY, "")
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void a_new_head_confirms_all_grants_but_those_that_are_no_longer_needed() throws Exception {
        var kept = somebody("INSTITUTION_EDITOR");
        var keeps = kept.grantId();
        var lost = somebody("INSTITUTION_READER");
        var ends = lost.grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        assertEquals(List.of(), Contract.differences(EventRows.last("HeadReviewDue", school)));
        var review = review();
        var token = head(newHead, school);
        get(review, token)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("dueOn", equalTo(TODAY.plusDays(30).toString()));
        get(review + "/grants", token).body("items.grantId", containsInAnyOrder(keeps, ends));
        answer(review, token, null, "").statusCode(428).body("code", equalTo("precondition-required"));
        answer(review, token, "\"7\"", "").statusCode(412).body("code", equalTo("precondition-failed"));
        answer(review, token, "\"0\"", "\"" + ends + "\"").statusCode(200).body("state", equalTo("DONE"));
        Given.readGrant(keeps, Given.officer()).body("state", equalTo("ACTIVE"));
        Given.readGrant(ends, Given.officer()).body("endReason", equalTo("REVOKED"));
        assertEquals(1, GrantSteps.epochsOf(lost.person));
        assertEquals(0, GrantSteps.epochsOf(kept.person));
        get(review + "/grants", token).body("items.outcome", containsInAnyOrder("CONFIRMED", "ENDED"));
        answer(review, token, Versions.ANY, "").statusCode(409).body("code", equalTo("head-review-settled"));
    }

    @Test
    @Tag("S8")
    @Tag("A8")
    void a_new_head_does_not_confirm_the_own_grant_but_an_officer_does() {
        var others = somebody("INSTITUTION_READER").grantId();
        var before = UUID.randomUUID();
        var own = Given.application(school)
                .of("GRANT", before)
                .line("INSTITUTION_EDITOR", school, TODAY, TODAY.plusDays(200))
                .submitted()
                .grantId();
        // The grant is under the id that the head had before.
        Aliases.confirmed(before, newHead);
        HeldRights.head(school, 2, newHead, TODAY, null);
        var review = review();
        var self = Tokens.of(newHead)
                .roles("INSTITUTION_HEAD")
                .organisation(school)
                .epoch(Long.MAX_VALUE)
                .sign();
        answer(review, self, Versions.ANY, "").statusCode(403).body("code", equalTo("own-grant-in-review"));
        reviews().body("items[0].state", equalTo("OPEN"));
        var headAsOfficer = Tokens.of(before)
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .epoch(Long.MAX_VALUE)
                .sign();
        answer(review, headAsOfficer, Versions.ANY, "").statusCode(403).body("code", equalTo("own-grant-in-review"));
        answer(review, Given.officer(), Versions.ANY, "\"" + others + "\"")
                .statusCode(422)
                .body("code", equalTo("grant-outside-review"));
        answer(review, Given.officer(), Versions.ANY, "").statusCode(200).body("state", equalTo("OPEN"));
        answer(review, Given.officer(), Versions.ANY, "")
                .statusCode(409)
                .body("code", equalTo("nothing-left-to-answer"));
        get(review + "/grants", Given.officer())
                .body("items.find { it.grantId == '%s' }.outcome".formatted(own), equalTo("CONFIRMED"))
                .body("items.find { it.grantId == '%s' }.outcome".formatted(others), nullValue());
        answer(review, self, Versions.ANY, "").statusCode(200).body("state", equalTo("DONE"));
        Given.readGrant(own, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("S8")
    void a_new_head_gives_the_own_grant_up() {
        var own = Given.application(school)
                .of("GRANT", newHead)
                .line("INSTITUTION_EDITOR", school, TODAY, TODAY.plusDays(200))
                .submitted()
                .grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        answer(review(), head(newHead, school), Versions.ANY, "\"" + own + "\"")
                .statusCode(200)
                .body("state", equalTo("DONE"));
        Given.readGrant(own, Given.officer()).body("endReason", equalTo("REVOKED"));
    }

    @Test
    void without_an_answer_in_thirty_days_the_ministry_sees_it_and_nothing_is_cut() {
        var grant = somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        escalation.run(startOf(TODAY.plusDays(31)).minusMillis(1));
        reviews().body("items[0].escalatedAt", nullValue());
        escalation.run(startOf(TODAY.plusDays(31)));
        reviews().body("items[0].escalatedAt", notNullValue()).body("items[0].state", equalTo("OPEN"));
        assertEquals(List.of(), Contract.differences(EventRows.last("HeadReviewOverdue", school)));
        escalation.run(startOf(TODAY.plusDays(32)));
        assertEquals(
                1,
                EventRows.of("HeadReviewOverdue").stream()
                        .filter(row -> row.key().equals(school.toString()))
                        .count());
        get("/v1/head-reviews?escalated=true&organisationId=" + school, Given.officer())
                .body("items", hasSize(1));
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
        answer(review(), head(newHead, school), Versions.ANY, "").statusCode(200);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Riga.ZONE).toInstant();
    }

    @Test
    void the_same_headship_told_again_or_extended_asks_nothing_anew() {
        somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, newHead, TODAY, TODAY.plusDays(90));
        HeldRights.head(school, 3, newHead, TODAY, null);
        HeldRights.head(school, 4, newHead, TODAY.minusDays(3), null);
        reviews().body("items", hasSize(1));
    }

    @Test
    void the_head_who_stays_is_asked_nothing() {
        somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, Given.headOf(school), LocalDate.of(2020, 1, 1), null);
        reviews().body("items", hasSize(0));
    }

    @Test
    void where_nobody_holds_anything_nobody_is_asked() {
        HeldRights.head(school, 1, UUID.randomUUID(), TODAY.minusDays(400), null);
        HeldRights.head(school, 2, newHead, TODAY, null);
        reviews().body("items", hasSize(0));
    }

    @Test
    void yet_another_head_takes_the_task_over() {
        somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        var first = review();
        var next = UUID.randomUUID();
        HeldRights.head(school, 3, next, TODAY, null);
        get(first, Given.officer()).body("state", equalTo("SUPERSEDED"));
        reviews().body("items.headId", hasItem(next.toString()));
        answer(first, head(newHead, school), Versions.ANY, "")
                .statusCode(409)
                .body("code", equalTo("head-review-settled"));
    }

    @Test
    void only_the_new_head_answers_and_only_for_the_own_organisation() {
        var grant = somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        var review = review();
        var elsewhere = Given.institution();
        for (var stranger : List.of(head(newHead, elsewhere), head(UUID.randomUUID(), school))) {
            answer(review, stranger, Versions.ANY, "").statusCode(404).body("code", equalTo("not-found"));
        }
        get(review, head(newHead, elsewhere)).statusCode(404).body("code", equalTo("not-found"));
        get(review + "/grants", head(newHead, elsewhere)).statusCode(404).body("code", equalTo("not-found"));
        get("/v1/head-reviews", head(newHead, elsewhere)).body("items", hasSize(0));
        answer(review, Given.officer(), Versions.ANY, "")
                .statusCode(409)
                .body("code", equalTo("nothing-left-to-answer"));
        var foreign = Given.application().submitted().grantId();
        answer(review, head(newHead, school), Versions.ANY, "\"" + foreign + "\"")
                .statusCode(422)
                .body("code", equalTo("grant-outside-review"));
        Given.readGrant(foreign, Given.officer()).body("state", equalTo("ACTIVE"));
        reviews().body("items.state", not(hasItem("DONE")));
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("F3")
    void many_reviews_that_cannot_be_escalated_do_not_hide_the_one_behind_them() throws Exception {
        somebody("INSTITUTION_EDITOR").grantId();
        HeldRights.head(school, 2, newHead, TODAY, null);
        var good = review().substring("/v1/head-reviews/".length());
        var poisonous = UUID.randomUUID();
        owner("""
                alter table head_review add constraint poison check (head_id <> '%s' or escalated_at is null)""".formatted(poisonous));
        try {
            owner("""
                    insert into head_review (id, organisation_id, head_id, head_from, due_on, state, opened_at, version)
                    select cast('00000000-0000-0000-0000-' || lpad(cast(n as text), 12, '0') as uuid), uuidv7(), '%s',
                           date '2026-01-01', date '2026-01-31', 'OPEN', now(), 1
                      from generate_series(1, 200) n""".formatted(poisonous));
            escalation.run(startOf(TODAY.plusDays(31)));
            assertEquals(
                    1,
                    LedgerPast.number(
                            "select count(*) from head_review where escalated_at is not null and id = '" + good + "'"));
            assertEquals(
                    0,
                    LedgerPast.number("select count(*) from head_review where escalated_at is not null and head_id = '"
                            + poisonous + "'"));
        } finally {
            owner("delete from head_review where head_id = '" + poisonous + "'");
            owner("alter table head_review drop constraint poison");
        }
    }

    private static void owner(String statement) throws java.sql.SQLException {
        try (var database = LedgerPast.owner();
                var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
