package lv.viis.access.granting.role;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import lv.viis.access.Deputies;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The catalogue of roles as data: two administrators change it, and every version stays. */
@QuarkusTest
class ChangeRoleTest {

    private final List<Map<String, Object>> before = new ArrayList<>();

    @Inject
    HeldRights held;

    @Inject
    EntityManager database;

    @AfterEach
    void as_it_was() {
        for (var i = before.size() - 1; i >= 0; i--) {
            var role = before.get(i);
            changed(role.get("code").toString(), state(role));
        }
    }

    @Test
    void two_administrators_make_a_new_version_and_the_old_one_stays() {
        var analyst = remember("POLICY_ANALYST");
        var number = ((Number) analyst.get("version")).longValue();
        var instant = Instant.now();
        var state = state(analyst);
        state.put("scopeKinds", List.of("COUNTRY", "STATE_BODY"));
        var first = UUID.randomUUID();
        String id = propose(admin(first), "POLICY_ANALYST", number, state)
                .statusCode(201)
                .extract()
                .path("id");
        settle(admin(first), id, "confirmation").statusCode(403).body("code", equalTo("second-admin-is-the-first"));
        role("POLICY_ANALYST").body("scopeKinds", contains("COUNTRY"));
        settle(admin(), id, "confirmation").statusCode(200).body("outcome", equalTo("CONFIRMED"));
        role("POLICY_ANALYST")
                .body("scopeKinds", hasItem("STATE_BODY"))
                .header("ETag", startsWith("\"" + (number + 1) + "."));
        var told = EventRows.last("RoleChanged", "POLICY_ANALYST");
        assertEquals(List.of(), Contract.differences(told));
        assertEquals(number + 1, told.version());
        given().queryParam("asOf", instant.toString())
                .get("/v1/roles")
                .then()
                .body("items.find { it.code == 'POLICY_ANALYST' }.scopeKinds", contains("COUNTRY"));
        given().get("/v1/roles/POLICY_ANALYST/versions")
                .then()
                .body("items[0].role.version", equalTo((int) number + 1))
                .body("items[0].proposedBy", nullValue())
                .body("items[0].confirmedBy", nullValue());
        given().auth()
                .oauth2(admin())
                .get("/v1/roles/POLICY_ANALYST/versions")
                .then()
                .body("items[0].role.version", equalTo((int) number + 1))
                .body("items[0].proposedBy", equalTo(first.toString()))
                .body("items[0].confirmedBy", notNullValue())
                .body("items[1].role.scopeKinds", contains("COUNTRY"));
        // Who changed it is for the country's administrators and auditors.
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("AUDITOR", "IZM_ADMIN")
                        .organisation(UUID.randomUUID())
                        .sign())
                .get("/v1/roles/POLICY_ANALYST/versions")
                .then()
                .statusCode(200)
                .body("items[0].proposedBy", nullValue())
                .body("items[0].confirmedBy", nullValue());
        settle(admin(), id, "refusal").statusCode(409).body("code", equalTo("role-change-is-settled"));
        propose(admin(), "POLICY_ANALYST", number, state).statusCode(412).body("code", equalTo("precondition-failed"));
    }

    @Test
    void administrators_and_auditors_see_what_waits_for_the_second() {
        var id = proposed("POLICY_ANALYST", with("POLICY_ANALYST", "scopeKinds", List.of("STATE_BODY")));
        var auditor = Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign();
        for (var reader : List.of(admin(), auditor)) {
            changes(reader, "?open=true&limit=200").statusCode(200).body("items.id", hasItem(id));
            changes(reader, "/" + id)
                    .statusCode(200)
                    .body("state.scopeKinds", contains("STATE_BODY"))
                    .body("outcome", nullValue());
        }
        settle(admin(), id, "refusal").statusCode(200).body("outcome", equalTo("REFUSED"));
        changes(auditor, "?open=true&limit=200").body("items.id", not(hasItem(id)));
        changes(auditor, "?limit=200").body("items.find { it.id == '" + id + "' }.settledBy", notNullValue());
        changes(Given.officer(), "").statusCode(403).body("code", equalTo("forbidden"));
    }

    private static ValidatableResponse changes(String token, String which) {
        return given().auth().oauth2(token).get("/v1/role-changes" + which).then();
    }

    @Test
    @Tag("A23")
    void nobody_grants_a_role_outside_the_matrix() {
        var officer = remember("IZM_ACCESS_OFFICER");
        var state = state(officer);
        var roles = new ArrayList<>((List<?>) state.get("mayGrant"));
        roles.remove("INSTITUTION_READER");
        state.put("mayGrant", roles);
        changed("IZM_ACCESS_OFFICER", state);
        var employer = Given.institution();
        var application = Given.application(employer)
                .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(9))
                .submitted();
        application.decide(application.granted()).statusCode(403).body("code", equalTo("role-outside-matrix"));
        changed("IZM_ACCESS_OFFICER", state(before.remove(0)));
        application.decide(application.granted()).statusCode(201);
    }

    @Test
    @Tag("A23")
    void the_matrix_has_no_cycle_of_whatever_length() {
        refused("INSTITUTION_EDITOR", "mayGrant", List.of("INSTITUTION_EDITOR"), "grant-matrix-has-cycle");
        refused("IZM_ADMIN", "mayGrant", List.of("IZM_ACCESS_OFFICER"), "grant-matrix-has-cycle");
        remember("IZM_ADMIN");
        remember("AUDITOR");
        changed("IZM_ADMIN", with("IZM_ADMIN", "mayGrant", List.of("AUDITOR")));
        changed("AUDITOR", with("AUDITOR", "mayGrant", List.of("IZM_CLERK")));
        refused("IZM_CLERK", "mayGrant", List.of("IZM_ADMIN"), "grant-matrix-has-cycle");
        refused("IZM_CLERK", "mayGrant", List.of("IZM_ACCESS_OFFICER"), "grant-matrix-has-cycle");
    }

    @Test
    @Tag("A23")
    void of_two_changes_that_make_a_cycle_together_one_is_confirmed() throws Exception {
        remember("IKVD_ANALYST");
        remember("IKVD_REGISTRAR");
        var one = proposed("IKVD_ANALYST", with("IKVD_ANALYST", "mayGrant", List.of("IKVD_REGISTRAR")));
        var other = proposed("IKVD_REGISTRAR", with("IKVD_REGISTRAR", "mayGrant", List.of("IKVD_ANALYST")));
        var pool = Executors.newFixedThreadPool(2);
        var first =
                pool.submit(() -> settle(admin(), one, "confirmation").extract().statusCode());
        var second = pool.submit(
                () -> settle(admin(), other, "confirmation").extract().statusCode());
        assertEquals(
                List.of(200, 422),
                List.of(first.get(), second.get()).stream().sorted().toList());
        pool.shutdown();
    }

    @Test
    void what_the_law_of_the_house_fixes_no_administrator_changes() {
        refused("IZM_ADMIN", "incompatibleWith", List.of(), "role-rule-is-fixed");
        refused("IZM_ACCESS_OFFICER", "incompatibleWith", List.of("AUDITOR"), "role-rule-is-fixed");
        refused("IKVD_ANALYST", "sensitive", false, "role-rule-is-fixed");
        propose(admin(), "INSTITUTION_HEAD", 1, state(read("INSTITUTION_HEAD")))
                .statusCode(404)
                .body("code", equalTo("not-found"));
        propose(admin(), "AUDITOR", version("AUDITOR"), with("AUDITOR", "mayGrant", List.of("INSTITUTION_HEAD")))
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("mayGrant"));
        propose(admin(), "AUDITOR", version("AUDITOR"), with("AUDITOR", "scopeKinds", List.of()))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        propose(Given.officer(), "AUDITOR", version("AUDITOR"), state(read("AUDITOR")))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        propose(
                        Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").sign(),
                        "AUDITOR",
                        version("AUDITOR"),
                        state(read("AUDITOR")))
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }

    @Test
    void roles_that_somebody_holds_together_do_not_become_incompatible() {
        var person = UUID.randomUUID();
        held.grant(person, "IZM_SUPPORT", null, TODAY.plusDays(5));
        held.grant(person, "IZM_NETWORK_OFFICER", null, TODAY.plusDays(2), TODAY.plusDays(9));
        refused("IZM_SUPPORT", "incompatibleWith", List.of("IZM_NETWORK_OFFICER"), "roles-are-held-together");
    }

    @Test
    @Tag("A12")
    @Tag("A23")
    void a_role_that_becomes_sensitive_is_lent_no_longer() {
        var two = new Deputies();
        var id = two.appointed();
        remember("INSTITUTION_EDITOR");
        changed("INSTITUTION_EDITOR", with("INSTITUTION_EDITOR", "sensitive", true));
        Deputies.read(id).body("state", equalTo("ENDED"));
        two.me().body("deputyships", hasSize(0));
    }

    @Test
    @Tag("A12")
    @Tag("F20")
    void tokens_with_a_role_that_becomes_sensitive_end_also_where_something_else_stays_lent() {
        var two = new Deputies();
        var reader = two.granted(two.principal, "INSTITUTION_READER");
        String id = two.appoint(
                        two.person(two.principal), two.deputy, two.lent + "\",\"" + reader, TODAY, TODAY.plusDays(14))
                .statusCode(201)
                .extract()
                .path("id");
        Deputies.act(two.headToken(), id, "consent", 0).statusCode(200);
        var before = List.of(epoch(two.principal), epoch(two.deputy));
        remember("INSTITUTION_EDITOR");
        changed("INSTITUTION_EDITOR", with("INSTITUTION_EDITOR", "sensitive", true));
        Deputies.read(id).body("state", equalTo("ACTIVE"));
        two.me().body("deputyships[0].roles", contains("INSTITUTION_READER"));
        assertTrue(epoch(two.principal) > before.get(0));
        assertTrue(epoch(two.deputy) > before.get(1));
    }

    @Test
    @Tag("F20")
    void a_change_that_was_based_on_another_version_is_not_confirmed_any_more() {
        remember("POLICY_ANALYST");
        var first = proposed("POLICY_ANALYST", with("POLICY_ANALYST", "scopeKinds", List.of("COUNTRY", "STATE_BODY")));
        var second = proposed("POLICY_ANALYST", with("POLICY_ANALYST", "mayGrant", List.of()));
        settle(admin(), first, "confirmation").statusCode(200);
        settle(admin(), second, "confirmation").statusCode(409).body("code", equalTo("role-has-changed"));
        // What the first made is not undone by what the second did not know.
        role("POLICY_ANALYST").body("scopeKinds", hasItem("STATE_BODY"));
        settle(admin(), second, "refusal").statusCode(200).body("outcome", equalTo("REFUSED"));
    }

    @Test
    @Tag("F20")
    void of_two_confirmations_at_once_of_two_changes_of_one_role_one_is_made() throws Exception {
        remember("POLICY_ANALYST");
        var ids = List.of(
                proposed("POLICY_ANALYST", with("POLICY_ANALYST", "scopeKinds", List.of("COUNTRY", "STATE_BODY"))),
                proposed("POLICY_ANALYST", with("POLICY_ANALYST", "scopeKinds", List.of("COUNTRY", "MUNICIPALITY"))));
        var pool = Executors.newFixedThreadPool(2);
        var answers = ids.stream()
                .map(id -> pool.submit(
                        () -> settle(admin(), id, "confirmation").extract().statusCode()))
                .toList();
        assertEquals(
                List.of(200, 409),
                List.of(answers.get(0).get(), answers.get(1).get()).stream()
                        .sorted()
                        .toList());
        pool.shutdown();
    }

    @Test
    @Tag("F20")
    void changes_are_read_and_settled_by_those_of_the_country_only() {
        var change = proposed("AUDITOR", state(read("AUDITOR")));
        for (var role : List.of("IZM_ADMIN", "AUDITOR")) {
            var narrow = Tokens.of(UUID.randomUUID())
                    .roles(role)
                    .organisation(UUID.randomUUID())
                    .sign();
            for (var path : List.of("", "/" + change)) {
                given().auth()
                        .oauth2(narrow)
                        .get("/v1/role-changes" + path)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("outside-scope"));
            }
            // Who may only read them is refused before it matters where.
            var why = role.equals("IZM_ADMIN") ? "outside-scope" : "forbidden";
            settle(narrow, change, "confirmation").statusCode(403).body("code", equalTo(why));
            settle(narrow, change, "refusal").statusCode(403).body("code", equalTo(why));
        }
        settle(admin(), change, "refusal").statusCode(200);
    }

    private long epoch(UUID person) {
        return ((Number) database.createNativeQuery(
                                "select coalesce(max(epoch), 0) from person_epoch where person_id = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void the_catalogue_says_what_each_role_may_do_on_which_data() {
        role("INSTITUTION_EDITOR")
                .body("rights.findAll { it.resource == 'LEARNER' }.action", contains("READ", "WRITE"))
                .body("rights.find { it.resource == 'GRANT' }.within", equalTo("SELF"))
                .body("rights.findAll { it.resource == 'AUDIT' }", hasSize(0));
        role("IKVD_REGISTRAR")
                .body("rights.findAll { it.resource == 'ORGANISATION' }.action", hasItems("READ", "WRITE", "APPROVE"));
        given().queryParam("grantable", false)
                .get("/v1/roles")
                .then()
                .body("items.code", contains("INSTITUTION_HEAD", "MUNICIPALITY_HEAD", "PUBLIC"))
                .body("items.grantable", not(hasItem(true)));
        given().get("/v1/roles/NOBODY").then().statusCode(404).body("code", equalTo("not-found"));
        given().queryParam("asOf", "yesterday")
                .get("/v1/roles")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].message", containsString("laikam"));
    }

    private Map<String, Object> remember(String code) {
        var role = read(code);
        before.add(role);
        return role;
    }

    private static Map<String, Object> read(String code) {
        return role(code).extract().path("");
    }

    private static ValidatableResponse role(String code) {
        return given().get("/v1/roles/" + code).then().statusCode(200);
    }

    private static long version(String code) {
        return ((Number) read(code).get("version")).longValue();
    }

    private static Map<String, Object> state(Map<String, Object> role) {
        var state = new java.util.HashMap<>(role);
        List.of("code", "grantable", "recordedAt", "version").forEach(state::remove);
        return state;
    }

    private static Map<String, Object> with(String code, String field, Object value) {
        var state = state(read(code));
        state.put(field, value);
        return state;
    }

    private static void changed(String code, Map<String, Object> state) {
        settle(admin(), proposed(code, state), "confirmation").statusCode(200);
    }

    private static String proposed(String code, Map<String, Object> state) {
        return propose(admin(), code, version(code), state)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(String code, String field, Object value, String problem) {
        propose(admin(), code, version(code), with(code, field, value)).body("code", equalTo(problem));
    }

    private static ValidatableResponse propose(String token, String code, long version, Map<String, Object> state) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(state)
                .post("/v1/roles/" + code + "/changes")
                .then();
    }

    private static ValidatableResponse settle(String token, String id, String how) {
        return given().auth()
                .oauth2(token)
                .post("/v1/role-changes/" + id + "/" + how)
                .then();
    }

    private static String admin() {
        return admin(UUID.randomUUID());
    }

    private static String admin(UUID person) {
        return Tokens.of(person).roles("IZM_ADMIN").country().sign();
    }
}
