package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Deputies;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.chassis.caller.Scope;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.revocation.Epochs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The token with which a deputy acts: the other person's lent roles, and both names. */
@QuarkusTest
class DeputyTokenTest {

    private static final String PRINCIPAL = "050504-20008";
    private static final String DEPUTY = "060604-20009";

    @Inject
    PersonIds personIds;

    @Inject
    Epochs epochs;

    @Inject
    PersonEpochs personEpochs;

    @Inject
    ReadDeputyRights readDeputyRights;

    @Test
    @Tag("A23")
    @Tag("A16")
    void it_carries_what_is_lent_and_nothing_else_of_either() throws Exception {
        var two = two();
        two.granted(two.principal, "INSTITUTION_READER");
        HeldRights.head(two.school, 2, two.principal, TODAY.minusDays(9), null);
        two.appoint().statusCode(201);
        var id = consentedByOfficer(two);
        var token = exchange(DEPUTY, two, two.principal).token();
        var claims = Exchange.claims(token);
        assertEquals(two.principal.toString(), claims.getSubject());
        assertEquals(two.deputy.toString(), claims.getJSONObjectClaim("act").get("sub"));
        assertEquals(List.of("INSTITUTION_EDITOR"), claims.getStringListClaim("roles"));
        assertEquals(List.of(two.lent.toString()), claims.getStringListClaim("grants"));
        assertTrue(token.length() <= 2048);
        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(two.deputy.toString()))
                .body("actsFor", equalTo(two.principal.toString()));

        var before = readDeputyRights.read(two.principal, two.deputy, Scope.organisation(two.school));
        Deputies.act(two.person(two.principal), id, "end", 1).statusCode(200);
        refused(exchange(DEPUTY, two, two.principal), "invalid_scope");
        epochs.raise(two.deputy, before.actor().epoch() + 1);
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401).body("code", equalTo("invalid-token"));
    }

    @Test
    @Tag("A12")
    @Tag("F20")
    void when_asked_each_of_the_two_is_judged_by_the_own_epoch() {
        var two = two();
        two.appointed();
        raised(two.principal);
        raised(two.deputy);
        var token = exchange(DEPUTY, two, two.principal).token();
        TokenStateTest.introspect(token).body("active", equalTo(true));
        raised(two.principal);
        TokenStateTest.introspect(token).body("active", equalTo(false));
        var next = exchange(DEPUTY, two, two.principal).token();
        TokenStateTest.introspect(next).body("active", equalTo(true));
        raised(two.deputy);
        TokenStateTest.introspect(next).body("active", equalTo(false));
    }

    @Test
    @Tag("A23")
    void nobody_acts_for_somebody_who_has_lent_nothing() {
        var two = two();
        String id = two.appoint().extract().path("id");
        refused(exchange(DEPUTY, two, two.principal), "invalid_scope");
        refused(exchange(DEPUTY, two, UUID.randomUUID()), "invalid_scope");
        refused(exchange(DEPUTY, two, two.deputy), "invalid_scope");
        refused(exchange(PRINCIPAL, two, two.deputy), "invalid_scope");
        refused(
                Exchange.of(Provider.login(DEPUTY)).with("on_behalf_of", "me").with("scope", "country"),
                "invalid_request");
        Deputies.act(two.headToken(), id, "consent", 0).statusCode(200);
        refused(Exchange.of(Provider.login(DEPUTY)).with("on_behalf_of", two.principal.toString()), "invalid_scope");
        refused(
                Exchange.of(Provider.login(DEPUTY))
                        .with("on_behalf_of", two.principal.toString())
                        .with("scope", "country"),
                "invalid_scope");
        exchange(DEPUTY, two, two.principal).send().statusCode(200);
    }

    @Test
    @Tag("A23")
    void two_who_stand_in_for_each_other_gain_nothing_of_their_own() throws Exception {
        var two = two();
        two.appointed();
        String back = two.appoint(two.person(two.deputy), two.principal, two.own, TODAY, TODAY)
                .statusCode(201)
                .extract()
                .path("id");
        Deputies.act(two.headToken(), back, "consent", 0).statusCode(200);
        var forth = exchange(DEPUTY, two, two.principal).claims();
        assertEquals(List.of("INSTITUTION_EDITOR"), forth.getStringListClaim("roles"));
        var claims = exchange(PRINCIPAL, two, two.deputy).claims();
        assertEquals(List.of("INSTITUTION_READER"), claims.getStringListClaim("roles"));
        // The token for one day ends with it, at midnight in Riga at the latest.
        assertTrue(!claims.getExpirationTime()
                .toInstant()
                .isAfter(
                        TODAY.plusDays(1).atStartOfDay(ZoneId.of("Europe/Riga")).toInstant()));
    }

    private void raised(UUID person) {
        QuarkusTransaction.requiringNew().run(() -> personEpochs.raise(person));
    }

    private Deputies two() {
        return new Deputies(personIds.of(PersonalCode.parse(PRINCIPAL)), personIds.of(PersonalCode.parse(DEPUTY)));
    }

    private static String consentedByOfficer(Deputies two) {
        String id = given().auth()
                .oauth2(Given.officer())
                .queryParam("employerId", two.school)
                .get("/v1/deputyships")
                .then()
                .extract()
                .path("items[0].id");
        Deputies.act(Given.officer(), id, "consent", 0).statusCode(200);
        return id;
    }

    private static Exchange exchange(String code, Deputies two, UUID principal) {
        return Exchange.of(Provider.login(code))
                .with("scope", "organisation:" + two.school)
                .with("on_behalf_of", principal.toString());
    }

    private static void refused(Exchange exchange, String error) {
        exchange.send().statusCode(400).body("error", equalTo(error));
    }
}
