package lv.viis.access.deciding.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lv.viis.access.Given;
import lv.viis.access.PolicyInForce;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version of a policy is drafted by one officer, approved by two others, never changed, and ended by one (D6). */
@QuarkusTest
@Tag("D6")
class PolicyTest {

    private PolicyInForce policy;

    @BeforeEach
    void drafted() {
        policy = PolicyInForce.draft("INSTITUTION_READER", 100);
    }

    @AfterEach
    void ended() {
        policy.switchOff();
    }

    @Test
    void with_the_second_approval_a_version_is_in_force_and_that_is_told() {
        var officers = List.of(UUID.randomUUID(), UUID.randomUUID());
        policy.read().body("inForce", nullValue()).body("versions[0].state", equalTo("DRAFT"));
        policy.approve(1, officers.get(0)).statusCode(200).body("inForce", nullValue());
        policy.approve(1, officers.get(1)).statusCode(200).body("inForce", equalTo(1));
        policy.read()
                .body("versions[0].state", equalTo("IN_FORCE"))
                .body("versions[0].draftedBy", equalTo(policy.drafter.toString()))
                .body("versions[0].approvals.officerId", hasItem(officers.get(1).toString()));
        var told = EventRows.last("PolicyInForce", policy.id);
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(officers.get(0).toString(), told.data().at("/approvedBy/0").asText());
    }

    @Test
    void neither_the_drafter_nor_one_officer_twice_nor_a_third_approves() {
        policy.approve(1, policy.drafter).statusCode(403).body("code", equalTo("approver-is-the-drafter"));
        var one = UUID.randomUUID();
        policy.approve(1, one).statusCode(200);
        policy.approve(1, one).statusCode(409).body("code", equalTo("already-approved"));
        policy.read().body("inForce", nullValue());
        policy.approve(1, UUID.randomUUID()).statusCode(200);
        policy.approve(1, UUID.randomUUID()).statusCode(409).body("code", equalTo("already-approved"));
        policy.approve(2, UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void of_ten_approvals_at_once_two_count() throws Exception {
        var pool = Executors.newFixedThreadPool(10);
        var calls = Stream.generate(() -> (Callable<Integer>)
                        () -> policy.approve(1, UUID.randomUUID()).extract().statusCode())
                .limit(10)
                .toList();
        var counted = 0;
        for (var status : pool.invokeAll(calls)) {
            counted += status.get() == 200 ? 1 : 0;
            assertEquals(status.get() == 200 ? 200 : 409, status.get());
        }
        pool.shutdown();
        assertEquals(2, counted);
        assertEquals(
                1,
                EventRows.of("PolicyInForce").stream()
                        .filter(row -> row.key().equals(policy.id))
                        .count());
    }

    @Test
    void a_newer_version_replaces_the_one_in_force_only_when_two_have_approved_it() {
        policy.approve(1, UUID.randomUUID());
        policy.approve(1, UUID.randomUUID());
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_EDITOR", 10)).statusCode(201);
        policy.approve(2, UUID.randomUUID()).body("inForce", equalTo(1));
        policy.approve(2, UUID.randomUUID())
                .body("inForce", equalTo(2))
                .body("versions[0].state", equalTo("SUPERSEDED"))
                .body("versions[0].roles[0]", equalTo("INSTITUTION_READER"));
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_EDITOR", 20)).statusCode(201);
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_EDITOR", 30)).statusCode(201);
        policy.approve(4, UUID.randomUUID());
        policy.approve(4, UUID.randomUUID()).body("inForce", equalTo(4));
        policy.approve(3, UUID.randomUUID()).statusCode(409).body("code", equalTo("policy-version-is-over"));
    }

    @Test
    void one_officer_ends_it_with_its_drafts_and_a_later_version_begins_anew() {
        policy.approve(1, UUID.randomUUID());
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_EDITOR", 10)).statusCode(201);
        policy.approve(2, UUID.randomUUID());
        policy.switchOff().statusCode(200).body("versions[1].state", equalTo("SWITCHED_OFF"));
        policy.approve(2, UUID.randomUUID()).statusCode(409).body("code", equalTo("policy-version-is-over"));
        policy.switchOff().statusCode(409).body("code", equalTo("nothing-to-switch-off"));
        assertEquals(List.of(), Contract.differences(EventRows.last("PolicySwitchedOff", policy.id)));
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_EDITOR", 10)).statusCode(201);
        policy.approve(3, UUID.randomUUID());
        policy.approve(3, UUID.randomUUID()).body("inForce", equalTo(3));
    }

    @Test
    void a_sensitive_or_unknown_role_and_faulty_numbers_are_refused() {
        for (var role : List.of("IZM_SUPPORT", "INSTITUTION_HEAD", "NO_SUCH_ROLE")) {
            policy.nextVersion(PolicyInForce.rule(role, 10))
                    .statusCode(422)
                    .body("code", equalTo("role-not-for-policies"));
        }
        policy.nextVersion(PolicyInForce.rule("R".repeat(61), 9))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_READER", 0))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_READER", 9).replace(":100", ":0"))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        policy.nextVersion(PolicyInForce.rule("INSTITUTION_READER", 9).replace("\"INSTITUTION\"", "\"SHOP\""))
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void a_code_is_of_one_policy() {
        String code = policy.read().extract().path("code");
        PolicyInForce.post(UUID.randomUUID(), "/v1/policies", """
                        {"code":"%s","rule":%s}""".formatted(
                                code, PolicyInForce.rule("INSTITUTION_READER", 10)))
                .statusCode(409)
                .body("code", equalTo("policy-code-taken"));
    }

    @Test
    void a_reason_in_bare_text_is_none() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_ACCESS_OFFICER")
                        .country()
                        .sign())
                .contentType("text/plain")
                .body("LAW_CHANGED")
                .post("/v1/policies/" + policy.id + "/switch-off")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void policies_are_for_officers_of_the_country_and_read_by_auditors() {
        var auditor = Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign();
        given().auth().oauth2(auditor).get("/v1/policies/" + policy.id).then().statusCode(200);
        given().auth().oauth2(auditor).get("/v1/policies").then().statusCode(200);
        given().auth()
                .oauth2(auditor)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"reasonCode\":\"LAW_CHANGED\"}")
                .post("/v1/policies/" + policy.id + "/switch-off")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_ACCESS_OFFICER")
                        .organisation(UUID.randomUUID())
                        .sign())
                .get("/v1/policies")
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/policies/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
