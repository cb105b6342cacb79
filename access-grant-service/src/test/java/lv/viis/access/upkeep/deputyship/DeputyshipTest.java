package lv.viis.access.upkeep.deputyship;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import lv.viis.access.Aliases;
import lv.viis.access.Deputies;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A for B: appointed by the person, consented to by somebody else, and never more than the person has. */
@QuarkusTest
class DeputyshipTest {

    @Inject
    HeldRights held;

    @Inject
    EntityManager database;

    @Test
    @Tag("D10")
    void it_takes_effect_with_the_heads_consent_and_is_told() {
        var two = new Deputies();
        String id = two.appoint()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("basis.number", equalTo("1-9/17"))
                .extract()
                .path("id");
        two.me().body("deputyships", hasSize(0));
        Deputies.act(two.headToken(), id, "consent", 0).statusCode(200).body("state", equalTo("ACTIVE"));
        two.me()
                .body("deputyships.principalId", contains(two.principal.toString()))
                .body("deputyships[0].scope", equalTo("organisation:" + two.school))
                .body("deputyships[0].roles", contains("INSTITUTION_EDITOR"))
                .body("deputyships[0].lastDay", equalTo(TODAY.plusDays(14).toString()));
        assertEquals(List.of(), Contract.differences(EventRows.last("DeputyAppointed", two.principal)));
        Deputies.act(two.headToken(), id, "consent", 1)
                .statusCode(409)
                .body("code", equalTo("deputyship-state-differs"));
    }

    @Test
    @Tag("A23")
    void nothing_is_lent_that_is_not_ones_own_to_lend() {
        var two = new Deputies();
        var other = new Deputies();
        var asked = two.person(two.principal);
        var last = TODAY.plusDays(3);
        refused(two.appoint(asked, two.principal, two.lent, TODAY, last), "deputyId");
        refused(two.appoint(asked, two.deputy, other.lent, TODAY, last), "grantIds");
        refused(two.appoint(asked, two.deputy, two.own, TODAY, last), "grantIds");
        refused(two.appoint(asked, two.deputy, UUID.randomUUID(), TODAY, last), "grantIds");
        refused(two.appoint(asked, other.deputy, two.lent, TODAY, last), "deputyId");
        refused(two.appoint(asked, UUID.randomUUID(), two.lent, TODAY, last), "deputyId");
        refused(two.appoint(asked, two.deputy, two.lent, TODAY.minusDays(1), last), "from");
        refused(two.appoint(asked, two.deputy, two.lent, last, TODAY), "lastDay");
        refused(two.appoint(asked, two.deputy, two.lent, TODAY, TODAY.plusMonths(7)), "lastDay");
        refused(two.appoint(asked, two.deputy, two.lent, TODAY.plusMonths(11), TODAY.plusYears(1)), "lastDay");
        var sensitive = held.grant(two.principal, "IZM_CLERK", null, TODAY.plusDays(30));
        refused(two.appoint(asked, two.deputy, sensitive, TODAY, last), "grantIds");
        var second = UUID.randomUUID();
        Aliases.confirmed(second, two.principal);
        refused(two.appoint(asked, second, two.lent, TODAY, last), "deputyId");
    }

    @Test
    @Tag("A23")
    void what_is_lent_is_not_lent_again() {
        var two = new Deputies();
        two.appointed();
        var third = UUID.randomUUID();
        two.granted(third, "INSTITUTION_READER");
        var acting = Tokens.of(two.principal)
                .actor(two.deputy, Long.MAX_VALUE)
                .organisation(two.school)
                .roles("INSTITUTION_EDITOR")
                .epoch(Long.MAX_VALUE)
                .sign();
        two.appoint(acting, third, two.lent, TODAY, TODAY).statusCode(403).body("code", equalTo("acts-for-another"));
        refused(two.appoint(two.person(two.deputy), third, two.lent, TODAY, TODAY), "grantIds");
    }

    @Test
    @Tag("D6")
    void consent_is_given_by_the_head_or_an_officer_who_is_neither_of_the_two() {
        var two = new Deputies();
        String id = two.appoint().extract().path("id");
        for (var involved : List.of(two.principal, two.deputy)) {
            for (var token : List.of(two.person(involved), Given.officer(involved))) {
                Deputies.act(token, id, "consent", 0).statusCode(403).body("code", equalTo("consenter-is-involved"));
            }
        }
        var nextDoor = new Deputies();
        Deputies.act(nextDoor.headToken(), id, "consent", 0).statusCode(404).body("code", equalTo("not-found"));
        given().auth()
                .oauth2(nextDoor.person(nextDoor.principal))
                .get("/v1/deputyships/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        var former = Tokens.of(UUID.randomUUID())
                .organisation(two.school)
                .roles("INSTITUTION_HEAD")
                .sign();
        Deputies.act(former, id, "consent", 0).statusCode(403).body("code", equalTo("outside-scope"));
        Deputies.act(Given.officer(), id, "consent", 7).statusCode(412).body("code", equalTo("precondition-failed"));
        Deputies.act(Given.officer(), id, "consent", 0).statusCode(200);
    }

    @Test
    @Tag("F20")
    void who_is_no_head_reads_consents_to_and_ends_no_deputyship_of_colleagues() {
        var two = new Deputies();
        String id = two.appoint().extract().path("id");
        var colleague = two.person(UUID.randomUUID());
        var sayHeads = List.of(
                colleague,
                Tokens.of(two.head)
                        .organisation(two.school)
                        .roles("INSTITUTION_EDITOR")
                        .sign(),
                Tokens.of(UUID.randomUUID())
                        .organisation(two.school)
                        .roles("IZM_ACCESS_OFFICER", "AUDITOR")
                        .sign(),
                Tokens.of(two.head)
                        .organisation(Given.institution())
                        .roles("INSTITUTION_HEAD")
                        .sign(),
                Tokens.of(UUID.randomUUID()).country().roles("IZM_ADMIN").sign());
        for (var token : sayHeads) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/deputyships/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            given().auth()
                    .oauth2(token)
                    .get("/v1/deputyships?employerId=" + two.school)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            Deputies.act(token, id, "consent", 0).statusCode(404).body("code", equalTo("not-found"));
            Deputies.act(token, id, "end", 0).statusCode(404).body("code", equalTo("not-found"));
        }
        // Who may read it may not therefore act on it: an auditor; a head of before; a head through another
        // organisation.
        var auditor = Tokens.of(UUID.randomUUID()).country().roles("AUDITOR").sign();
        var before = Tokens.of(UUID.randomUUID())
                .organisation(two.school)
                .roles("INSTITUTION_HEAD")
                .sign();
        var headAndAuditor = Tokens.of(two.head)
                .country()
                .roles("INSTITUTION_HEAD", "AUDITOR")
                .sign();
        for (var token : List.of(auditor, before, headAndAuditor)) {
            given().auth().oauth2(token).get("/v1/deputyships/" + id).then().statusCode(200);
            Deputies.act(token, id, "consent", 0).statusCode(403).body("code", equalTo("outside-scope"));
            Deputies.act(token, id, "end", 0).statusCode(403).body("code", equalTo("outside-scope"));
        }
        var acting = Tokens.of(two.head)
                .actor(UUID.randomUUID(), Long.MAX_VALUE)
                .organisation(two.school)
                .roles("INSTITUTION_HEAD")
                .epoch(Long.MAX_VALUE)
                .sign();
        Deputies.act(acting, id, "consent", 0).statusCode(403).body("code", equalTo("acts-for-another"));
        Deputies.act(two.headToken(), id, "consent", 0).statusCode(200);
    }

    @Test
    @Tag("A12")
    void whoever_has_a_part_in_it_ends_it_for_both_at_once() {
        for (var part : List.of("principal", "deputy", "head", "officer")) {
            var two = new Deputies();
            var id = two.appointed();
            var token =
                    switch (part) {
                        case "principal" -> two.person(two.principal);
                        case "deputy" -> two.person(two.deputy);
                        case "head" -> two.headToken();
                        default -> Given.officer();
                    };
            Deputies.act(token, id, "end", 0).statusCode(412).body("code", equalTo("precondition-failed"));
            Deputies.act(token, id, "end", 1)
                    .statusCode(200)
                    .body("state", equalTo("ENDED"))
                    .body("endReason", equalTo("WITHDRAWN"));
            assertTrue(epoch(two.principal) > 0 && epoch(two.deputy) > 0, part);
            two.me().body("deputyships", hasSize(0));
            assertEquals(List.of(), Contract.differences(EventRows.last("DeputyEnded", two.principal)));
            Deputies.act(token, id, "end", 2).statusCode(409).body("code", equalTo("deputyship-state-differs"));
        }
    }

    @Test
    @Tag("A12")
    @Tag("A23")
    void it_ends_with_the_grant_that_was_lent() {
        var two = new Deputies();
        var id = two.appointed();
        revoke(two.lent);
        ended(two, id, "GRANT_ENDED");
    }

    @Test
    @Tag("A17")
    void it_ends_when_the_deputy_leaves_or_does_not_renew_the_commitment() {
        var left = new Deputies();
        var id = left.appointed();
        left(left);
        ended(left, id, "DEPUTY_GRANT_ENDED");
        var uncommitted = new Deputies();
        id = uncommitted.appointed();
        commitmentExpired(uncommitted, uncommitted.deputy);
        ended(uncommitted, id, "DEPUTY_GRANT_ENDED");
    }

    @Test
    @Tag("D12")
    void it_ends_with_the_school() {
        var two = new Deputies();
        var id = two.appointed();
        Given.organisation(two.school, 2, "INSTITUTION", "CLOSED", null, TODAY);
        Deputies.read(id).body("state", equalTo("ENDED"));
        two.me().body("deputyships", hasSize(0));
    }

    @Test
    @Tag("A23")
    void while_either_grant_is_suspended_nothing_is_lent() {
        var two = new Deputies();
        var id = two.appointed();
        for (var grant : List.of(two.lent, two.own)) {
            step(grant, "suspension").statusCode(200);
            two.me().body("deputyships", hasSize(0));
            step(grant, "reinstatement").statusCode(200);
            two.me().body("deputyships", hasSize(1));
        }
        Deputies.read(id).body("state", equalTo("ACTIVE")).body("endReason", nullValue());
    }

    @Test
    @Tag("A23")
    void a_grant_that_was_shortened_is_lent_for_as_long_only() {
        var two = new Deputies();
        two.appointed();
        Incoming.on("employments", "EmploymentEnded")
                .key(two.principal)
                .aggregate(UUID.randomUUID(), 1)
                .send("""
                        {"personId":"%s","organisationId":"%s","lastDay":"%s","recordedAt":"2026-09-05T08:00:00Z"}""".formatted(two.principal, two.school, TODAY.plusDays(2)));
        two.me().body("deputyships[0].lastDay", equalTo(TODAY.plusDays(2).toString()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CLG", "CGL", "LCG", "LGC", "GCL", "GLC"})
    @Tag("A17")
    void consent_the_deputys_leaving_and_the_grants_end_leave_nothing_in_any_order(String order) {
        var two = new Deputies();
        String id = two.appoint().extract().path("id");
        for (var step : order.toCharArray()) {
            switch (step) {
                case 'C' -> Deputies.act(two.headToken(), id, "consent", 0);
                case 'L' -> left(two);
                default -> commitmentExpired(two, two.principal);
            }
        }
        Deputies.read(id).body("state", equalTo("ENDED"));
        two.me().body("deputyships", hasSize(0));
    }

    @Test
    @Tag("A17")
    void who_turns_out_to_be_the_same_person_is_no_deputy() {
        var two = new Deputies();
        var id = two.appointed();
        Aliases.confirmed(two.deputy, two.principal);
        Deputies.read(id).body("state", equalTo("ENDED"));
        two.me().body("deputyships", hasSize(0));
    }

    @Test
    @Tag("A17")
    void consented_and_revoked_at_once_leaves_nothing() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (var round = 0; round < 8; round++) {
            var two = new Deputies();
            String id = two.appoint().extract().path("id");
            var consenting = pool.submit(() -> Deputies.act(two.headToken(), id, "consent", 0));
            var revoking = pool.submit(() -> revoke(two.lent));
            var status = consenting.get().extract().statusCode();
            assertTrue(List.of(200, 409, 412, 422).contains(status), "answered " + status);
            revoking.get();
            Deputies.read(id).body("state", equalTo("ENDED"));
            two.me().body("deputyships", hasSize(0));
        }
        pool.shutdown();
    }

    private void ended(Deputies two, String id, String reason) {
        Deputies.read(id).body("state", equalTo("ENDED")).body("endReason", equalTo(reason));
        two.me().body("deputyships", hasSize(0));
        assertTrue(epoch(two.principal) > 0 && epoch(two.deputy) > 0);
        assertEquals(
                reason,
                EventRows.last("DeputyEnded", two.principal)
                        .data()
                        .path("reason")
                        .asText());
    }

    private static void left(Deputies two) {
        Incoming.on("employments", "EmploymentEnded")
                .key(two.deputy)
                .aggregate(UUID.randomUUID(), 1)
                .send("""
                        {"personId":"%s","organisationId":"%s","lastDay":"%s","recordedAt":"2026-09-05T08:00:00Z"}""".formatted(two.deputy, two.school, TODAY.minusDays(1)));
    }

    private static void commitmentExpired(Deputies two, UUID person) {
        Incoming.on("employments", "CommitmentExpired")
                .key(person)
                .aggregate(UUID.randomUUID(), 1)
                .send("""
                        {"personId":"%s","organisationId":"%s","textVersion":"2","expiredAt":"2026-10-01T00:00:00Z"}""".formatted(person, two.school));
    }

    private static ValidatableResponse revoke(UUID grant) {
        return step(grant, "revocation");
    }

    private static ValidatableResponse step(UUID grant, String step) {
        var etag = Given.readGrant(grant.toString(), Given.officer()).extract().header("ETag");
        return given().auth()
                .oauth2(Given.officer())
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"reasonCode\":\"" + (step.equals("reinstatement") ? "ABSENCE_OVER" : "MISUSE") + "\"}")
                .post("/v1/grants/" + grant + "/" + step)
                .then();
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.statusCode(422)
                .body("code", equalTo("deputyship-not-possible"))
                .body("violations.field", hasItem(field));
    }

    private long epoch(UUID who) {
        return (long)
                database.createNativeQuery("select coalesce(max(epoch), 0) from person_epoch where person_id = ?1")
                        .setParameter(1, who)
                        .getSingleResult();
    }
}
