package lv.viis.access.identity.alias;

import static io.restassured.RestAssured.given;
import static lv.viis.access.HeldRights.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed personal code: two officers make one person of two ids, or two again. */
@QuarkusTest
class PersonAliasTest {

    private final UUID person = UUID.randomUUID();
    private final UUID alias = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();

    @Inject
    HeldRights held;

    @Inject
    EntityManager database;

    @Inject
    AgroalDataSource source;

    @Test
    @Tag("D20")
    @Tag("A12")
    void the_second_officer_makes_one_person_of_two_ids() {
        held.grant(person, "INSTITUTION_EDITOR", school, TODAY);
        String id = Aliases.propose(Given.officer(), alias, person)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        me(alias).body("scopes", hasSize(0));
        assertEquals(0, epoch(alias));

        Aliases.step(Given.officer(), id, "confirmation", 1).statusCode(200).body("state", equalTo("CONFIRMED"));
        me(alias).body("scopes.scope", contains("organisation:" + school));
        me(person).body("scopes.scope", contains("organisation:" + school));
        assertTrue(epoch(alias) > 0 && epoch(person) > 0);
        var told = EventRows.last("PersonAliased", alias);
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(1, told.version());
        given().auth()
                .oauth2(Tokens.of(alias).epoch(Long.MAX_VALUE).sign())
                .queryParam("personId", alias)
                .get("/v1/grants")
                .then()
                .body("items.personId", contains(person.toString()));
    }

    @Test
    @Tag("D6")
    void it_takes_two_officers_who_are_neither_of_the_two_people() {
        var first = UUID.randomUUID();
        for (var involved : List.of(person, alias)) {
            Aliases.propose(Given.officer(involved), alias, person)
                    .statusCode(403)
                    .body("code", equalTo("officer-is-the-person"));
        }
        String id = Aliases.propose(Given.officer(first), alias, person)
                .statusCode(201)
                .extract()
                .path("id");
        Aliases.step(Given.officer(first), id, "confirmation", 1)
                .statusCode(403)
                .body("code", equalTo("needs-another-officer"));
        Aliases.step(Given.officer(alias), id, "confirmation", 1)
                .statusCode(403)
                .body("code", equalTo("officer-is-the-person"));
        Aliases.step(Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign(), id, "confirmation", 1)
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        // The first officer under another id is the first officer.
        var firstAgain = UUID.randomUUID();
        Aliases.confirmed(firstAgain, first);
        Aliases.step(
                        Tokens.of(firstAgain)
                                .roles("IZM_ACCESS_OFFICER")
                                .country()
                                .epoch(Long.MAX_VALUE)
                                .sign(),
                        id,
                        "confirmation",
                        1)
                .statusCode(403)
                .body("code", equalTo("needs-another-officer"));
        Aliases.step(Given.officer(), id, "confirmation", 2)
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        Aliases.step(Given.officer(), id, "refusal", 1).statusCode(200).body("state", equalTo("REFUSED"));
        Aliases.step(Given.officer(), id, "confirmation", 2)
                .statusCode(409)
                .body("code", equalTo("alias-state-differs"));
    }

    @Test
    @Tag("A12")
    @Tag("D20")
    void whatever_ends_a_right_of_one_id_ends_the_tokens_of_both_until_it_is_undone() {
        var id = Aliases.confirmed(alias, person);
        var before = epoch(alias);
        held.revoke(held.grant(person, "INSTITUTION_EDITOR", school, TODAY), person);
        assertTrue(epoch(alias) > before);
        var between = epoch(person);
        held.revoke(held.grant(alias, "INSTITUTION_EDITOR", school, TODAY), alias);
        assertTrue(epoch(person) > between);

        held.grant(person, "INSTITUTION_READER", school, TODAY);
        before = epoch(alias);
        Aliases.undone(id);
        assertTrue(epoch(alias) > before);
        me(alias).body("scopes", hasSize(0)).body("grants", hasSize(1));
        var told = EventRows.last("PersonAliased", alias);
        assertEquals(2, told.version());
        assertTrue(told.data().path("undone").asBoolean());
        before = epoch(alias);
        held.revoke(held.grant(person, "INSTITUTION_EDITOR", school, TODAY), person);
        assertEquals(before, epoch(alias));
    }

    @Test
    @Tag("D20")
    void an_alias_leads_to_the_person_in_one_step() {
        String statement = Aliases.confirmed(alias, person);
        var third = UUID.randomUUID();
        Aliases.propose(Given.officer(), third, alias)
                .statusCode(409)
                .body("code", equalTo("id-is-an-alias"))
                .body("seeAlso", endsWith(statement));
        Aliases.propose(Given.officer(), alias, third).statusCode(409).body("code", equalTo("id-is-an-alias"));
        Aliases.propose(Given.officer(), person, third).statusCode(409).body("code", equalTo("id-has-aliases"));
        Aliases.propose(Given.officer(), person, alias).statusCode(409).body("code", equalTo("id-is-an-alias"));
        Aliases.propose(Given.officer(), third, third).statusCode(400).body("code", equalTo("invalid-input"));
        // A code may change again: a second alias of the same person.
        Aliases.confirmed(third, person);
        held.grant(third, "INSTITUTION_EDITOR", school, TODAY);
        me(alias).body("scopes.scope", contains("organisation:" + school));
    }

    @Test
    @Tag("D20")
    void of_two_statements_that_contradict_each_other_one_is_confirmed() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (var round = 0; round < 8; round++) {
            var one = UUID.randomUUID();
            var other = UUID.randomUUID();
            String forth =
                    Aliases.propose(Given.officer(), one, other).extract().path("id");
            String back = Aliases.propose(Given.officer(), other, one).extract().path("id");
            var confirmed = pool.submit(() -> confirm(forth));
            var second = pool.submit(() -> confirm(back));
            assertEquals(
                    List.of(200, 409),
                    List.of(confirmed.get(), second.get()).stream().sorted().toList());
        }
        pool.shutdown();
    }

    @Test
    @Tag("A12")
    void a_withdrawal_that_crosses_a_confirmation_reaches_both_ids() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (var round = 0; round < 12; round++) {
            var one = UUID.randomUUID();
            var other = UUID.randomUUID();
            var grant = held.grant(one, "INSTITUTION_EDITOR", school, TODAY);
            String id = Aliases.propose(Given.officer(), one, other).extract().path("id");
            var confirming = pool.submit(() -> confirm(id));
            var revoking = pool.submit(() -> held.revoke(grant, one));
            assertEquals(200, confirming.get());
            revoking.get();
            assertEquals(
                    1L,
                    database.createNativeQuery("""
                                    select count(*) from epoch_log other
                                     where other.key = ?2 and other.tx = (
                                         select tx from epoch_log where key = ?1 order by aggregate_version desc limit 1)""")
                            .setParameter(1, one.toString())
                            .setParameter(2, other.toString())
                            .getSingleResult());
        }
        pool.shutdown();
    }

    @Test
    @Tag("D8")
    void a_right_that_both_ids_hold_stays_once() {
        var application = Given.application().submitted();
        var first = application.grantId();
        var again = Given.application(application.employer)
                .line("INSTITUTION_EDITOR", application.employer, Given.TODAY, Given.TODAY.plusDays(9))
                .submitted();
        var second = again.grantId();
        Aliases.confirmed(again.person, application.person);
        Given.readGrant(first, Given.officer()).body("state", equalTo("ACTIVE"));
        Given.readGrant(second, Given.officer())
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("SUPERSEDED"));
        var third = Given.application(application.employer)
                .of("GRANT", again.person)
                .line("INSTITUTION_EDITOR", application.employer, Given.TODAY, Given.TODAY.plusDays(9))
                .submitted();
        third.decide(third.granted()).statusCode(409).body("code", equalTo("grant-overlaps"));
    }

    @Test
    @Tag("A23")
    void roles_that_exclude_each_other_keep_two_ids_apart() {
        held.grant(person, "IZM_ADMIN", null, TODAY.plusDays(3));
        held.grant(alias, "IZM_ACCESS_OFFICER", null, TODAY.plusDays(1), TODAY.plusDays(2));
        String id = Aliases.propose(Given.officer(), alias, person).extract().path("id");
        Aliases.step(Given.officer(), id, "confirmation", 1)
                .statusCode(409)
                .body("code", equalTo("roles-of-both-collide"));
    }

    @Test
    @Tag("D6")
    @Tag("A8")
    void an_officer_does_not_decide_for_the_own_other_id() {
        var application = Given.application().submitted();
        var officer = UUID.randomUUID();
        Aliases.confirmed(officer, application.person);
        application
                .decide(
                        application.item(),
                        Tokens.of(officer)
                                .roles("IZM_ACCESS_OFFICER")
                                .country()
                                .epoch(Long.MAX_VALUE)
                                .sign(),
                        application.granted())
                .statusCode(403)
                .body("code", equalTo("decider-is-involved"));
    }

    @Test
    @Tag("D1")
    @Tag("D20")
    void a_head_under_a_new_code_still_answers_for_what_was_asked() {
        var application = Given.application().submitted();
        Given.heads(application.employer, 2, alias);
        Aliases.confirmed(alias, application.applicant);
        application.decide(application.granted()).statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ALE", "AEL", "LAE", "LEA", "EAL", "ELA"})
    @Tag("A17")
    @Tag("D20")
    void who_left_under_the_new_code_has_no_right_under_the_old_one_in_any_order(String order) {
        var application = Given.application().submitted();
        for (var step : order.toCharArray()) {
            switch (step) {
                case 'A' -> Aliases.confirmed(alias, application.person);
                case 'L' ->
                    Incoming.on("employments", "EmploymentEnded")
                            .key(alias)
                            .aggregate(UUID.randomUUID(), 1)
                            .send("""
                                    {"personId":"%s","organisationId":"%s","lastDay":"%s","recordedAt":"2026-09-05T08:00:00Z"}""".formatted(alias, application.employer, TODAY.minusDays(1)));
                default -> application.decide(application.granted());
            }
        }
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .get("/v1/grants")
                .then()
                .body("items.state", everyItem(equalTo("ENDED")))
                .body("items.endReason", everyItem(equalTo("EMPLOYMENT_ENDED")));
        me(alias).body("scopes", hasSize(0));
    }

    @ParameterizedTest
    @Tag("F11")
    @ValueSource(strings = {"010190-12345", "010190\\u201112345", "010190\\u00a012345", "010190 \\u2013 12345"})
    void a_personal_code_is_no_reference_number(String code) {
        given().auth()
                .oauth2(Given.officer())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"aliasId":"%s","personId":"%s","evidence":
                         {"kind":"NOTICE","number":"par %s","date":"2026-08-30"}}""".formatted(alias, person, code))
                .post("/v1/person-aliases")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("evidence.number"));
    }

    @Test
    @Tag("F11")
    void letters_that_were_lost_on_the_way_are_told_of() {
        state(UUID.randomUUID(), "par Ze\uFFFDu 12/34")
                .statusCode(400)
                .body("code", equalTo("characters-lost"))
                .body("violations.field", hasItem("evidence.number"));
        state(UUID.randomUUID(), "9".repeat(12 * 1024 * 1024)).statusCode(413).body("code", equalTo("too-large"));
    }

    @Test
    void a_key_stands_for_one_statement() {
        var key = UUID.randomUUID();
        var officer = Given.officer();
        String id = state(officer, key, "12/34").statusCode(201).extract().path("id");
        state(officer, key, "12/35").statusCode(409).body("code", equalTo("idempotency-key-reused"));
        state(officer, key, "12/34").statusCode(201).body("id", equalTo(id));
    }

    private ValidatableResponse state(UUID key, String number) {
        return state(Given.officer(), key, number);
    }

    private ValidatableResponse state(String officer, UUID key, String number) {
        return given().auth()
                .oauth2(officer)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("""
                        {"aliasId":"%s","personId":"%s","evidence":
                         {"kind":"NOTICE","number":"%s","date":"2026-08-30"}}""".formatted(alias, person, number))
                .post("/v1/person-aliases")
                .then();
    }

    @Test
    void statements_are_read_by_either_id_and_an_undoing_can_be_refused() {
        var id = Aliases.confirmed(alias, person);
        Aliases.step(Given.officer(), id, "undo", 2).statusCode(200).body("state", equalTo("UNDO_PROPOSED"));
        Aliases.step(Given.officer(), id, "undo-refusal", 3).statusCode(200).body("state", equalTo("CONFIRMED"));
        var auditor = Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign();
        for (var either : List.of(alias, person)) {
            given().auth()
                    .oauth2(auditor)
                    .queryParam("personId", either)
                    .get("/v1/person-aliases")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        given().auth()
                .oauth2(auditor)
                .get("/v1/person-aliases/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("steps.kind", contains("CONFIRMED", "UNDO_PROPOSED", "UNDO_REFUSED"));
        assertShown("read person aliases");
        assertShown("read person alias");
    }

    private void assertShown(String action) {
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .anyMatch(row -> row.data().path("action").asText().equals(action)
                        && row.data().path("subjectIds").toString().contains(alias.toString())));
    }

    /** Somebody who gives or ends rights of these people holds what a step needs. */
    @Test
    @Tag("A12")
    void a_step_gives_way_to_who_changes_rights_at_the_moment() throws Exception {
        String id = Aliases.propose(Given.officer(), alias, person).extract().path("id");
        try (var other = source.getConnection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock_shared(hashtextextended('aliases', 0))");
            Aliases.step(Given.officer(), id, "confirmation", 1)
                    .statusCode(503)
                    .body("code", equalTo("aliases-are-busy"))
                    .header("Retry-After", "1");
            other.rollback();
        }
        Aliases.step(Given.officer(), id, "confirmation", 1).statusCode(200);
    }

    private static int confirm(String id) {
        // It gives way to a withdrawal that needs what it holds, and is tried again.
        var status = 503;
        while (status == 503) {
            status = Aliases.step(Given.officer(), id, "confirmation", 1)
                    .extract()
                    .statusCode();
        }
        return status;
    }

    private static ValidatableResponse me(UUID who) {
        return given().auth()
                .oauth2(Tokens.of(who).epoch(Long.MAX_VALUE).sign())
                .get("/v1/me")
                .then()
                .statusCode(200);
    }

    private long epoch(UUID who) {
        return (long)
                database.createNativeQuery("select coalesce(max(epoch), 0) from person_epoch where person_id = ?1")
                        .setParameter(1, who)
                        .getSingleResult();
    }

    @Test
    @Tag("S28")
    void an_undoing_has_a_reason_from_the_catalogue() {
        String id = Aliases.confirmed(UUID.randomUUID(), UUID.randomUUID());
        given().auth()
                .oauth2(Given.officer())
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .body("{\"reasonCode\":\"I_LIKE_IT\"}")
                .post("/v1/person-aliases/" + id + "/undo")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
    }
}
