package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import lv.viis.access.HeldRights;
import lv.viis.access.ground.spenttoken.Digest;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RenewTokenTest {

    private static final String CODE = "328765-43218";

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @Inject
    EntityManager database;

    @Test
    void an_id_token_is_exchanged_once() {
        var login = Provider.login().sign();
        Exchange.of(login).send().statusCode(200);
        Exchange.of(login).send().statusCode(400).body("error", equalTo("invalid_request"));
    }

    @Test
    void of_many_exchanges_of_one_id_token_at_once_exactly_one_wins() throws Exception {
        var login = Provider.login().sign();
        var statuses = atOnce(8, () -> Exchange.of(login).send().extract().statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 400).count(), statuses.toString());
    }

    @Test
    void a_mistaken_scope_does_not_cost_the_login() {
        var login = Provider.login().sign();
        Exchange.of(login)
                .with("scope", "organisation:" + UUID.randomUUID())
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        Exchange.of(login).send().statusCode(200);
    }

    @Test
    void a_public_client_without_a_key_gets_no_refresh_token() {
        Exchange.of(Provider.login()).send().statusCode(200).body("refresh_token", nullValue());
    }

    @Test
    void a_confidential_client_must_prove_itself_and_gets_a_refresh_token() {
        var login = portalLogin();
        Exchange.of(login)
                .with("client_id", Provider.PORTAL)
                .send()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        Exchange.of(login)
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("refresh_token", notNullValue());
    }

    @Test
    @Tag("A15")
    void a_renewal_gives_the_rights_of_now_in_another_scope() throws ParseException {
        var person = person();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        held.grant(person, "INSTITUTION_EDITOR", first, HeldRights.TODAY);
        held.grant(person, "INSTITUTION_READER", second, HeldRights.TODAY);
        var token = begin("organisation:" + first);
        var answer = renew(token).with("scope", "organisation:" + second).send().statusCode(200);
        var claims = Exchange.claims(answer.extract().path("access_token"));
        assertEquals(List.of("INSTITUTION_READER"), claims.getStringListClaim("roles"));
        assertEquals("high", claims.getStringClaim("acr"));
        assertEquals(person.toString(), claims.getSubject());
        // Without a scope in the request the one chosen last stays.
        renew(refreshToken(answer)).send().statusCode(200).body("scope", equalTo("organisation:" + second));
    }

    @Test
    @Tag("A12")
    @Tag("A15")
    void a_withdrawn_right_is_not_renewed_and_the_epoch_is_the_new_one() throws ParseException {
        var person = person();
        var school = UUID.randomUUID();
        var grant = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        var token = begin("organisation:" + school);
        var epoch = held.revoke(grant, person);
        renew(token)
                .with("scope", "organisation:" + school)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        var answer = renew(token).send().statusCode(200).body("scope", nullValue());
        var claims = Exchange.claims(answer.extract().path("access_token"));
        assertEquals(List.of(), claims.getStringListClaim("roles"));
        assertEquals(epoch, claims.getLongClaim("epoch"));
    }

    @Test
    void a_lost_answer_gives_the_same_successor_for_a_moment() {
        var token = begin(null);
        var successor = refreshToken(renew(token).send().statusCode(200));
        assertEquals(successor, refreshToken(renew(token).send().statusCode(200)));
        assertNotEquals(token, successor);
    }

    @Test
    void a_reuse_after_that_moment_ends_all_that_followed_from_the_login() {
        var token = begin(null);
        var answer = renew(token).send().statusCode(200);
        String access = answer.extract().path("access_token");
        usedLongAgo(token);
        renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        renew(refreshToken(answer)).send().statusCode(400).body("error", equalTo("invalid_grant"));
        assertTrue(epochOf(person()) > epoch(access), "the access tokens of the login are superseded");
    }

    @Test
    void a_reuse_after_the_successor_was_used_ends_all_too() {
        var token = begin(null);
        var second = refreshToken(renew(token).send().statusCode(200));
        var third = refreshToken(renew(second).send().statusCode(200));
        renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        renew(third).send().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void a_used_token_that_lay_for_long_still_ends_them() {
        var token = begin(null);
        var successor = refreshToken(renew(token).send().statusCode(200));
        usedLongAgo(token);
        sql("update refresh_token set idle_until = now() - interval '1 minute' where digest = ?1", token);
        renew(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        renew(successor).send().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void many_renewals_at_once_have_one_successor() throws Exception {
        var token = begin(null);
        var successors = atOnce(8, () -> refreshToken(renew(token).send().statusCode(200)));
        assertEquals(1, new HashSet<>(successors).size());
    }

    @Test
    void a_refresh_token_ends_unused_and_with_the_login() {
        var idle = begin(null);
        sql("update refresh_token set idle_until = now() - interval '1 second' where digest = ?1", idle);
        renew(idle).send().statusCode(400).body("error", equalTo("invalid_grant"));
        var old = begin(null);
        sql("""
                update refresh_family set ends_at = now() - interval '1 second'
                 where id = (select family_id from refresh_token where digest = ?1)""", old);
        renew(old).send().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void a_refresh_token_is_of_its_client_and_its_key_only() {
        var ofPortal = begin(null);
        Exchange.renewal(ofPortal).send().statusCode(400).body("error", equalTo("invalid_grant"));
        Exchange.renewal(ofPortal)
                .with("client_id", Provider.PORTAL)
                .send()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        var key = Proof.newKey();
        var bound = Exchange.of(Provider.login(CODE))
                .proving(Proof.of(key))
                .send()
                .statusCode(200)
                .body("token_type", equalTo("DPoP"));
        String token = refreshToken(bound);
        Exchange.renewal(token).send().statusCode(400).body("error", equalTo("invalid_grant"));
        Exchange.renewal(token)
                .proving(Proof.of(Proof.newKey()))
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        Exchange.renewal(token).proving(Proof.of(key)).send().statusCode(200).body("token_type", equalTo("DPoP"));
    }

    @Test
    void a_bound_token_names_the_key_it_is_bound_to() throws Exception {
        var key = Proof.newKey();
        var claims = Exchange.of(Provider.login()).proving(Proof.of(key)).claims();
        assertEquals(
                key.computeThumbprint().toString(),
                claims.getJSONObjectClaim("cnf").get("jkt"));
    }

    @Test
    void no_refresh_token_is_kept_as_it_is() {
        var token = begin(null);
        renew(token).send().statusCode(200);
        var dump = database.createNativeQuery("select string_agg(t::text, ' ') from refresh_token t")
                .getSingleResult()
                .toString();
        assertFalse(dump.contains(token));
    }

    @Test
    void services_are_not_widened() {
        var token = refreshToken(Exchange.of(portalLogin())
                .as(Assertion.ofPortal())
                .with("resource", "urn:viis:registration-service")
                .send()
                .statusCode(200));
        renew(token)
                .with("resource", "urn:viis:support-ticket-service")
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_target"));
        String access = renew(token).send().statusCode(200).extract().path("access_token");
        assertEquals(List.of("registration-service"), Exchange.claims(access).getAudience());
    }

    @Test
    void nonsense_is_no_refresh_token() {
        renew("x".repeat(3000)).send().statusCode(400).body("error", equalTo("invalid_grant"));
        renew("").send().statusCode(400).body("error", equalTo("invalid_request"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "refresh_token")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var barrier = new CyclicBarrier(times);
        var threads = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<java.util.concurrent.Future<T>>();
            for (var i = 0; i < times; i++) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static String begin(String scope) {
        var exchange = Exchange.of(portalLogin()).as(Assertion.ofPortal());
        return refreshToken((scope == null ? exchange : exchange.with("scope", scope))
                .send()
                .statusCode(200));
    }

    private static String portalLogin() {
        return Provider.login(CODE).audience(Provider.OIDC_CLIENT_OF_PORTAL).sign();
    }

    private static Exchange renew(String refreshToken) {
        return Exchange.renewal(refreshToken).as(Assertion.ofPortal());
    }

    private static String refreshToken(ValidatableResponse answer) {
        return answer.extract().path("refresh_token");
    }

    private void usedLongAgo(String token) {
        sql("update refresh_token set used_at = now() - interval '11 seconds' where digest = ?1", token);
    }

    private void sql(String statement, String token) {
        QuarkusTransaction.joiningExisting()
                .run(() -> assertEquals(
                        1,
                        database.createNativeQuery(statement)
                                .setParameter(1, Digest.of(token))
                                .executeUpdate()));
    }

    private long epochOf(UUID person) {
        return ((Number) database.createNativeQuery("select epoch from person_epoch where person_id = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    private static long epoch(String token) {
        try {
            return Exchange.claims(token).getLongClaim("epoch");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID person() {
        return personIds.of(PersonalCode.parse(CODE));
    }
}
