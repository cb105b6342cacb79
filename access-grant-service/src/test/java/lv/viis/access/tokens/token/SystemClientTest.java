package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.chassis.revocation.Epochs;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Systems that act for themselves, and what they may ask about people. */
@QuarkusTest
class SystemClientTest {

    @Inject
    HeldRights held;

    @Inject
    Epochs epochs;

    private final UUID head = UUID.randomUUID();
    private UUID school;

    @BeforeEach
    void school() {
        school = HeldRights.organisation("INSTITUTION");
        HeldRights.head(school, 1, head, HeldRights.TODAY.minusDays(10), null);
    }

    @Test
    @Tag("A15")
    void a_granted_system_gets_tokens_with_its_right_and_no_other() throws Exception {
        var key = key("k1");
        var id = granted(key);
        var answer = token(id, key).statusCode(200);
        var claims = Exchange.claims(answer.extract().path("access_token"));
        assertEquals(id, claims.getSubject());
        assertEquals(id, claims.getStringClaim("client_id"));
        assertEquals(List.of("INSTITUTION_READER"), claims.getStringListClaim("roles"));
        assertEquals("organisation:" + school, claims.getStringClaim("scope"));
        assertEquals(1, claims.getStringListClaim("grants").size());
        client(id, key).with("scope", "country").send().statusCode(400).body("error", equalTo("invalid_scope"));
        client(id, key)
                .with("scope", "organisation:" + UUID.randomUUID())
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
    }

    @Test
    @Tag("A12")
    void what_ends_its_grant_ends_its_tokens() throws Exception {
        var key = key("k1");
        var id = granted(key);
        String token = token(id, key).statusCode(200).extract().path("access_token");
        given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
        var etag = read(id).extract().header("ETag");
        asHead().header("If-Match", etag)
                .body(Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .post("/v1/system-clients/" + id + "/end")
                .then()
                .statusCode(200);
        var raised = EventRows.last("GrantEnded", id);
        assertEquals("APPLICATION_WITHDRAWN", raised.data().get("reason").asText());
        token(id, key).statusCode(401).body("error", equalTo("invalid_client"));
        epochs.raise(UUID.fromString(id), Exchange.claims(token).getLongClaim("epoch") + 1);
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401).body("code", equalTo("invalid-token"));
    }

    @Test
    @Tag("S14")
    @Tag("A8")
    void a_client_whose_right_is_over_or_rests_is_no_client_at_any_endpoint() throws Exception {
        var key = key("k1");
        var id = granted(key);
        String token = token(id, key).statusCode(200).extract().path("access_token");
        stateOf(token, id, key, "introspect").statusCode(200).body("active", equalTo(true));
        String grant = read(id).extract().path("grantId");
        GrantSteps.step(grant, "suspension").statusCode(200);
        noClient(id, key, token);
        GrantSteps.step(grant, "reinstatement").statusCode(200);
        token(id, key).statusCode(200);
        GrantSteps.step(grant, "revocation").statusCode(200);
        noClient(id, key, token);
        replaceKeys(id, new JWKSet((JWK) key("k2"))).statusCode(409).body("code", equalTo("client-not-granted"));
    }

    @Test
    @Tag("F20")
    void a_refresh_token_is_shown_to_its_own_client_only_and_while_it_can_be_used() throws Exception {
        var key = key("k1");
        var id = granted(key);
        String refresh = Exchange.of(Provider.login()
                        .audience(Provider.OIDC_CLIENT_OF_PORTAL)
                        .sign())
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200)
                .extract()
                .path("refresh_token");
        stateOf(refresh, Assertion.ofPortal(), "introspect").body("active", equalTo(true));
        stateOf(refresh, id, key, "introspect")
                .statusCode(200)
                .body("active", equalTo(false))
                .body("keySet()", hasSize(1));
        stateOf(refresh, id, key, "revoke").statusCode(200);
        String next = Exchange.renewal(refresh)
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200)
                .extract()
                .path("refresh_token");
        stateOf(refresh, Assertion.ofPortal(), "introspect").body("active", equalTo(false));
        stateOf(next, Assertion.ofPortal(), "introspect").body("active", equalTo(true));
        stateOf(next, Assertion.ofPortal(), "revoke").statusCode(200);
        stateOf(next, Assertion.ofPortal(), "introspect").body("active", equalTo(false));
    }

    @Test
    @Tag("F20")
    void an_access_token_ends_at_the_word_of_its_own_client_only() throws Exception {
        var key = key("k1");
        var id = granted(key);
        var other = key("k1");
        var otherId = granted(other);
        String token = token(id, key).statusCode(200).extract().path("access_token");
        stateOf(token, otherId, other, "revoke").statusCode(200);
        stateOf(token, otherId, other, "introspect").body("active", equalTo(true));
        stateOf(token, id, key, "revoke").statusCode(200);
        stateOf(token, otherId, other, "introspect").body("active", equalTo(false));
    }

    private static void noClient(String id, ECKey key, String token) {
        token(id, key).statusCode(401).body("error", equalTo("invalid_client"));
        for (var endpoint : List.of("introspect", "revoke")) {
            stateOf(token, id, key, endpoint).statusCode(401).body("error", equalTo("invalid_client"));
        }
    }

    private static ValidatableResponse stateOf(String token, String id, ECKey key, String endpoint) {
        return stateOf(token, Assertion.of(id, key), endpoint);
    }

    private static ValidatableResponse stateOf(String token, Assertion assertion, String endpoint) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", assertion.sign())
                .post("/oauth2/" + endpoint)
                .then();
    }

    @Test
    @Tag("S14")
    @Tag("D1")
    void nothing_is_granted_to_a_system_whose_head_has_left() throws Exception {
        var key = key("k1");
        var id = applied(key);
        HeldRights.head(school, 2, UUID.randomUUID(), HeldRights.TODAY, null);
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/system-clients/" + id)
                .then()
                .body("applicantIsHead", equalTo(false));
        decide(id, "GRANTED").statusCode(409).body("code", equalTo("applicant-is-head-no-longer"));
        token(id, key).statusCode(401).body("error", equalTo("invalid_client"));
        decide(id, "REJECTED").statusCode(200);
    }

    @Test
    @Tag("F20")
    void a_step_that_was_decided_on_another_version_is_not_taken() throws Exception {
        var id = applied(key("k1"));
        var decision = Map.of("outcome", "GRANTED", "reasonCode", "DUTY_NEEDS_ACCESS");
        stale("decision", decision, id, given().auth().oauth2(Given.officer()).contentType("application/json"));
        decide(id, "GRANTED").statusCode(200);
        stale("keys", Map.of("jwks", new JWKSet((JWK) key("k2")).toJSONObject(true)), id, asHead());
        stale("end", Map.of("reasonCode", "NO_LONGER_NEEDED"), id, asHead());
        read(id).body("keyIds", equalTo(List.of("k1")));
    }

    private static void stale(
            String step, Map<String, ?> body, String id, io.restassured.specification.RequestSpecification caller) {
        caller.header("If-Match", "\"99\"")
                .body(body)
                .post("/v1/system-clients/" + id + "/" + step)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    @Tag("S14")
    void nothing_is_granted_on_an_organisation_that_closed_meanwhile() throws Exception {
        var id = applied(key("k1"));
        HeldRights.organisation(school, "INSTITUTION", 2, "CLOSED", HeldRights.TODAY);
        decide(id, "GRANTED").statusCode(422).body("code", equalTo("client-right-not-allowed"));
    }

    @Test
    @Tag("S28")
    void a_systems_decision_and_end_have_a_reason_from_the_catalogue() throws Exception {
        var id = applied(key("k1"));
        for (var code : List.of("MET", "LOGIN_LOST", "ROLE_TOO_WIDE")) {
            decide(id, "GRANTED", code).statusCode(422).body("code", equalTo("reason-code-unknown"));
        }
        decide(id, "REJECTED", "DUTY_CONFIRMED").statusCode(422).body("code", equalTo("reason-code-unknown"));
        decide(id, "GRANTED").statusCode(200);
        asHead().header("If-Match", Versions.ANY)
                .body(Map.of("reasonCode", "I_LIKE_IT"))
                .post("/v1/system-clients/" + id + "/end")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
    }

    @Test
    @Tag("S24")
    @Tag("D21")
    void reading_the_decision_on_a_system_is_recorded_with_who_asked_for_it() throws Exception {
        var id = granted(key("k1"));
        String decision = given().auth()
                .oauth2(Given.officer())
                .get("/v1/system-clients/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decisions/" + decision)
                .then()
                .statusCode(200);
        var record = EventRows.last("PersonalDataAccessed", school).data();
        assertEquals("read decision", record.get("action").asText());
        assertEquals(head.toString(), record.at("/subjectIds/0").asText());
        assertEquals(2, record.get("subjectIds").size());
    }

    @Test
    void an_undecided_or_rejected_system_is_no_client() throws Exception {
        var key = key("k1");
        var id = applied(key);
        token(id, key).statusCode(401).body("error", equalTo("invalid_client"));
        decide(id, "REJECTED").statusCode(200).body("outcome", equalTo("REJECTED"));
        token(id, key).statusCode(401).body("error", equalTo("invalid_client"));
        decide(id, "GRANTED").statusCode(409).body("code", equalTo("client-already-decided"));
    }

    @Test
    @Tag("D6")
    @Tag("A8")
    void nobody_decides_on_a_system_of_the_own_organisation() throws Exception {
        var id = applied(key("k1"));
        given().auth()
                .oauth2(Tokens.of(head).roles("IZM_ACCESS_OFFICER").country().sign())
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .body(Map.of("outcome", "GRANTED", "reasonCode", "DUTY_NEEDS_ACCESS"))
                .post("/v1/system-clients/" + id + "/decision")
                .then()
                .statusCode(403)
                .body("code", equalTo("officer-is-the-applicant"));
    }

    @Test
    void a_decision_is_told_to_the_ledger_and_names_the_client() throws Exception {
        var id = granted(key("k1"));
        assertEquals(List.of(), Contract.differences(EventRows.last("ClientDecided", id)));
        var told = EventRows.last("ClientDecided", id).data();
        assertEquals("GRANTED", told.get("outcome").asText());
        assertEquals(school.toString(), told.get("employerId").asText());
        assertEquals(64, told.get("factsSha256").asText().length());
        assertEquals(
                id, EventRows.last("GrantScheduled", id).data().get("personId").asText());
    }

    @Test
    @Tag("D7")
    void a_right_is_within_the_own_organisation_and_never_sensitive() throws Exception {
        apply(asked(
                        key("k1"),
                        Map.of(
                                "objectId",
                                HeldRights.organisation("INSTITUTION").toString())))
                .statusCode(422)
                .body("code", equalTo("client-right-not-allowed"));
        apply(asked(key("k1"), Map.of("role", "IZM_SUPPORT")))
                .statusCode(422)
                .body("code", equalTo("client-right-not-allowed"));
        apply(asked(key("k1"), Map.of("role", "MUNICIPALITY_SPECIALIST")))
                .statusCode(422)
                .body("code", equalTo("client-right-not-allowed"));
        apply(asked(key("k1"), Map.of("role", "NO_ROLE")))
                .statusCode(422)
                .body("code", equalTo("client-right-not-allowed"));
        apply(asked(key("k1"), Map.of("lastDay", HeldRights.TODAY.minusDays(1).toString())))
                .statusCode(422)
                .body("code", equalTo("client-right-not-allowed"));
        apply(asked(key("k1"), Map.of("lastDay", HeldRights.TODAY.plusYears(4).toString())))
                .statusCode(422)
                .body("code", equalTo("client-right-not-allowed"));
        apply(asked(key("k1"), Map.of("employerId", UUID.randomUUID().toString())))
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }

    @Test
    void keys_that_prove_nothing_are_refused() throws Exception {
        var secret = new OctetSequenceKeyGenerator(256).keyID("s").generate();
        var weak = new RSAKeyGenerator(1024, true).keyID("w").generate();
        for (var jwks : List.of(
                new JWKSet((JWK) key("k1")).toJSONObject(false),
                new JWKSet((OctetSequenceKey) secret).toJSONObject(false),
                new JWKSet((JWK) weak).toJSONObject(true),
                new JWKSet((JWK) new ECKeyGenerator(Curve.P_256).generate()).toJSONObject(true),
                new JWKSet(List.<JWK>of(key("same"), key("same"))).toJSONObject(true),
                new JWKSet(List.of()).toJSONObject(true),
                Map.<String, Object>of("keys", "none"),
                Map.<String, Object>of())) {
            apply(asked(key("k1"), Map.of("jwks", jwks))).statusCode(422).body("code", equalTo("client-keys-unfit"));
        }
    }

    @Test
    void a_key_set_has_few_members() throws Exception {
        apply(asked(key("k1"), Map.of("jwks", members(11))))
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("jwks"));
    }

    private static Map<String, Object> members(int count) {
        var members = new LinkedHashMap<String, Object>();
        for (var i = 0; i < count; i++) {
            members.put("member" + i, i);
        }
        return members;
    }

    @Test
    void keys_are_rolled_over_by_the_head_without_a_gap() throws Exception {
        var old = key("k1");
        var id = granted(old);
        var fresh = key("k2");
        replaceKeys(id, new JWKSet(List.<JWK>of(old, fresh))).statusCode(200).body("keyIds", hasSize(2));
        token(id, old).statusCode(200);
        token(id, fresh).statusCode(200);
        replaceKeys(id, new JWKSet((JWK) fresh)).statusCode(200).body("keyIds", hasItem("k2"));
        token(id, old).statusCode(401).body("error", equalTo("invalid_client"));
        token(id, fresh).statusCode(200);
        assertEquals(List.of(), Contract.differences(EventRows.last("ClientKeysReplaced", id)));
        assertEquals(
                "k2",
                EventRows.last("ClientKeysReplaced", id).data().at("/keyIds/0").asText());
    }

    @Test
    void the_school_next_door_sees_and_changes_nothing() throws Exception {
        var id = granted(key("k1"));
        var other = HeldRights.organisation("INSTITUTION");
        var stranger = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(other)
                .sign();
        given().auth()
                .oauth2(stranger)
                .get("/v1/system-clients/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(stranger)
                .get("/v1/system-clients")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth()
                .oauth2(stranger)
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .body(Map.of("jwks", new JWKSet((JWK) key("x")).toJSONObject(true)))
                .post("/v1/system-clients/" + id + "/keys")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(stranger)
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .body(Map.of("reasonCode", "MINE"))
                .post("/v1/system-clients/" + id + "/end")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        asHead().get("/v1/system-clients").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void hostile_assertions_are_not_taken() throws Exception {
        var key = key("k1");
        var id = granted(key);
        refused(Assertion.of(id, key("k1")));
        refused(Assertion.of(id, key("k9")));
        refused(Assertion.of(id, key).claim("aud", "https://elsewhere.test"));
        refused(Assertion.of(id, key).claim("aud", List.of(Tokens.ISSUER, "https://elsewhere.test")));
        refused(Assertion.of(id, key).claim("iss", "somebody"));
        refused(Assertion.of(id, key).claim("sub", UUID.randomUUID().toString()));
        refused(Assertion.of(id, key).claim("jti", null));
        clientCredentials(Assertion.of(id, key).claim("exp", null))
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        refused(Assertion.of(id, key).expiresIn(3600));
        refused(Assertion.of(id, key).expiresIn(400));
        refused(Assertion.of(id, key).expiresIn(-120));
        refused(Assertion.of(id, key).claim("nbf", System.currentTimeMillis() / 1000 + 600));
        refused(Assertion.of(UUID.randomUUID().toString(), key));
        var once = Assertion.of(id, key);
        clientCredentials(once).statusCode(200);
        refused(once);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", id)
                .formParam("client_secret", "secret")
                .post("/oauth2/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        given().auth()
                .preemptive()
                .basic(id, "secret")
                .contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    @Tag("A11")
    void a_system_is_told_who_may_act_on_its_organisation() throws Exception {
        var person = UUID.randomUUID();
        held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        held.grant(person, "INSTITUTION_READER", school, HeldRights.TODAY.plusDays(1), HeldRights.TODAY.plusDays(9));
        var token = tokenOfGranted();
        decision(token, person, "INSTITUTION_EDITOR", school, true);
        decision(token, person, "INSTITUTION_READER", school, false);
        decision(token, UUID.randomUUID(), "INSTITUTION_EDITOR", school, false);
        decision(token, head, "INSTITUTION_HEAD", school, true);
        var record = EventRows.last("PersonalDataAccessed", school).data();
        assertEquals("evaluate access", record.get("action").asText());
        assertTrue(record.get("subjectIds").toString().contains(head.toString()));
    }

    @Test
    void a_right_outside_the_systems_scope_is_not_told() throws Exception {
        var person = UUID.randomUUID();
        var other = HeldRights.organisation("INSTITUTION");
        held.grant(person, "INSTITUTION_EDITOR", other, HeldRights.TODAY);
        held.grant(person, "IZM_SUPPORT", null, HeldRights.TODAY);
        var token = tokenOfGranted();
        decision(token, person, "INSTITUTION_EDITOR", other, false);
        decision(token, person, "IZM_SUPPORT", school, false);
        decision(token, person, "INSTITUTION_EDITOR", UUID.randomUUID(), false);
    }

    @Test
    void people_may_not_ask_and_malformed_questions_are_refused() throws Exception {
        var officer = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        ask(officer, "/access/v1/evaluation", question(head, "INSTITUTION_HEAD", school))
                .statusCode(403)
                .body("code", equalTo("only-systems-may-ask"));
        given().contentType("application/json")
                .body("{}")
                .post("/access/v1/evaluation")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        var token = tokenOfGranted();
        ask(token, "/access/v1/evaluation", Map.of()).statusCode(400).body("code", equalTo("invalid-input"));
        var padded = new LinkedHashMap<>(question(head, "INSTITUTION_HEAD", school));
        padded.put("context", members(101));
        ask(token, "/access/v1/evaluation", padded)
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("context"));
        ask(token, "/access/v1/evaluation", Map.of("subject", "x"))
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        ask(token, "/access/v1/evaluations", Map.of("evaluations", List.of(Map.of())))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        ask(token, "/access/v1/evaluations", Map.of("evaluations", List.of()))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void several_questions_are_answered_in_order() throws Exception {
        var token = tokenOfGranted();
        var questions = new LinkedHashMap<String, Object>(question(head, "INSTITUTION_HEAD", school));
        questions.put(
                "evaluations", List.of(Map.of(), Map.of("action", Map.of("name", "INSTITUTION_EDITOR")), Map.of()));
        ask(token, "/access/v1/evaluations", questions)
                .statusCode(200)
                .body("evaluations.decision", equalTo(List.of(true, false, true)));
        questions.put("options", Map.of("evaluations_semantic", "deny_on_first_deny"));
        ask(token, "/access/v1/evaluations", questions).body("evaluations.decision", equalTo(List.of(true, false)));
        questions.put("options", Map.of("evaluations_semantic", "permit_on_first_permit"));
        ask(token, "/access/v1/evaluations", questions).body("evaluations.decision", equalTo(List.of(true)));
        given().get("/.well-known/authzen-configuration")
                .then()
                .statusCode(200)
                .body("access_evaluation_endpoint", equalTo(Tokens.ISSUER + "/access/v1/evaluation"));
    }

    @Test
    void while_rights_cannot_be_read_neither_yes_nor_no_is_answered() throws Exception {
        var token = tokenOfGranted();
        try (var locking = PausedIssueTest.locked("access_grant")) {
            ask(token, "/access/v1/evaluation", question(head, "INSTITUTION_HEAD", school))
                    .statusCode(503)
                    .body("code", equalTo("rights-not-readable"))
                    .header("Retry-After", notNullValue());
            locking.rollback();
        }
        decision(token, head, "INSTITUTION_HEAD", school, true);
    }

    private String tokenOfGranted() throws Exception {
        var key = key("k1");
        return token(granted(key), key).statusCode(200).extract().path("access_token");
    }

    private static void decision(String token, UUID person, String role, UUID organisation, boolean allowed) {
        ask(token, "/access/v1/evaluation", question(person, role, organisation))
                .statusCode(200)
                .body("decision", equalTo(allowed));
    }

    private static Map<String, Object> question(UUID person, String role, UUID organisation) {
        return Map.of(
                "subject", Map.of("type", "person", "id", person.toString()),
                "action", Map.of("name", role),
                "resource", Map.of("type", "organisation", "id", organisation.toString()));
    }

    private static ValidatableResponse ask(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private io.restassured.specification.RequestSpecification asHead() {
        return given().auth()
                .oauth2(Tokens.of(head)
                        .roles("INSTITUTION_HEAD")
                        .organisation(school)
                        .sign())
                .contentType("application/json");
    }

    private Map<String, Object> asked(ECKey key, Map<String, Object> changes) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("employerId", school.toString());
        asked.put("objectId", school.toString());
        asked.put("role", "INSTITUTION_READER");
        asked.put("from", HeldRights.TODAY.toString());
        asked.put("lastDay", HeldRights.TODAY.plusDays(30).toString());
        asked.put("documentNumber", "1-5/77");
        asked.put("documentDate", HeldRights.TODAY.toString());
        asked.put("jwks", new JWKSet((JWK) key).toJSONObject(true));
        asked.putAll(changes);
        return asked;
    }

    private ValidatableResponse apply(Map<String, Object> asked) {
        return asHead().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(asked)
                .post("/v1/system-clients")
                .then();
    }

    private String applied(ECKey key) {
        return apply(asked(key, Map.of()))
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("outcome", not(equalTo("GRANTED")))
                .extract()
                .path("id");
    }

    private ValidatableResponse decide(String id, String outcome) {
        return decide(id, outcome, outcome.equals("GRANTED") ? "DUTY_NEEDS_ACCESS" : "ROLE_TOO_WIDE");
    }

    private ValidatableResponse decide(String id, String outcome, String reason) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_ACCESS_OFFICER")
                        .country()
                        .sign())
                .header("If-Match", read(id).extract().header("ETag"))
                .contentType("application/json")
                .body(Map.of("outcome", outcome, "reasonCode", reason))
                .post("/v1/system-clients/" + id + "/decision")
                .then();
    }

    private String granted(ECKey key) {
        var id = applied(key);
        decide(id, "GRANTED").statusCode(200).body("grantId", notNullValue());
        return id;
    }

    private ValidatableResponse read(String id) {
        return asHead().get("/v1/system-clients/" + id).then().statusCode(200);
    }

    private ValidatableResponse replaceKeys(String id, JWKSet keys) {
        return asHead().header("If-Match", read(id).extract().header("ETag"))
                .body(Map.of("jwks", keys.toJSONObject(true)))
                .post("/v1/system-clients/" + id + "/keys")
                .then();
    }

    private static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    private static Exchange client(String id, ECKey key) {
        return Exchange.clientCredentials().as(Assertion.of(id, key));
    }

    private static ValidatableResponse token(String id, ECKey key) {
        return client(id, key).send();
    }

    private static ValidatableResponse clientCredentials(Assertion assertion) {
        return Exchange.clientCredentials().as(assertion).send();
    }

    private static void refused(Assertion assertion) {
        clientCredentials(assertion)
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("error", equalTo("invalid_client"));
    }
}
