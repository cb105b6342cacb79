package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import lv.viis.access.HeldRights;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.revocation.Epochs;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenStateTest {

    private static final String CODE = "320214-65432";

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @Inject
    EntityManager database;

    @Inject
    @All
    List<Command> commands;

    @Test
    void a_live_token_is_told_with_its_claims() {
        var token = Exchange.of(Provider.login())
                .with("resource", "registration-service")
                .token();
        introspect(token)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("active", equalTo(true))
                .body("token_type", equalTo("Bearer"))
                .body("client_id", equalTo(Provider.CLIENT))
                .body("aud", hasItem("registration-service"))
                .body("iss", equalTo(Tokens.ISSUER));
    }

    @Test
    @Tag("A13")
    void a_superseded_token_is_not_active_from_the_commit_on() {
        var person = personIds.of(PersonalCode.parse(CODE));
        var school = UUID.randomUUID();
        var grant = held.grant(person, "INSTITUTION_READER", school, HeldRights.TODAY);
        var token = Exchange.of(Provider.login(CODE))
                .with("scope", "organisation:" + school)
                .token();
        introspect(token).body("active", equalTo(true));
        held.revoke(grant, person);
        inactive(introspect(token));
    }

    @Test
    void what_is_no_live_token_of_ours_is_not_active() {
        inactive(introspect("nonsense"));
        inactive(introspect(Provider.login().sign()));
        inactive(introspect(Forged.token().head("typ", "JWT").sign()));
        inactive(introspect(Forged.token().claim("exp", 1).sign()));
        inactive(
                introspect(Forged.token().claim("iss", "https://elsewhere.test").sign()));
        inactive(introspect(Forged.token().head("alg", "none").content() + "."));
        inactive(introspect(Forged.token().no("epoch").sign()));
        inactive(introspect(Forged.token().claim("sub", "root").sign()));
    }

    @Test
    void only_clients_that_prove_themselves_may_ask() {
        var token = Exchange.of(Provider.login()).token();
        given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("client_id", Provider.CLIENT)
                .post("/oauth2/introspect")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        given().auth()
                .oauth2(token)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post("/oauth2/introspect")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        given().contentType("application/json")
                .body("{}")
                .post("/oauth2/introspect")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_revoked_refresh_token_ends_the_login_and_its_access_tokens() throws ParseException {
        var answer = Exchange.of(Provider.login(CODE)
                        .audience(Provider.OIDC_CLIENT_OF_PORTAL)
                        .sign())
                .as(Assertion.ofPortal())
                .send()
                .statusCode(200);
        String refresh = answer.extract().path("refresh_token");
        String access = answer.extract().path("access_token");
        introspect(refresh).body("active", equalTo(true));
        // Another client can neither see nor end it.
        revoke(refresh, Provider.CLIENT).statusCode(200);
        introspect(refresh).body("active", equalTo(true));
        portal("/oauth2/revoke", refresh).statusCode(200);
        inactive(introspect(refresh));
        inactive(introspect(access));
        Exchange.renewal(refresh)
                .as(Assertion.ofPortal())
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        var person = personIds.of(PersonalCode.parse(CODE));
        assertTrue(epochOf(person) > Exchange.claims(access).getLongClaim("epoch"));
    }

    @Test
    void a_public_client_can_end_its_access_token_and_no_other() {
        var token = Exchange.of(Provider.login("150387-10060")).token();
        portal("/oauth2/revoke", token).statusCode(200);
        introspect(token).body("active", equalTo(true));
        revoke(token, Provider.CLIENT).statusCode(200);
        inactive(introspect(token));
        revoke("nonsense", Provider.CLIENT).statusCode(200);
        revoke("nonsense", "stranger").statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    @Tag("A13")
    void raised_epochs_end_all_tokens_of_all() throws ParseException {
        var token = Exchange.of(Provider.login()).token();
        var command = commands.stream()
                .filter(each -> each.name().equals("raise-epochs"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, command.run(List.of()));
        inactive(introspect(token));
        var fresh = Exchange.of(Provider.login()).token();
        introspect(fresh).body("active", equalTo(true));
        assertEquals(epochOf(Epochs.EVERYBODY), (long) Exchange.claims(fresh).getLongClaim("epoch"));
    }

    @Test
    void the_metadata_name_what_there_is() {
        given().get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(Tokens.ISSUER))
                .body("token_endpoint", equalTo(Tokens.ISSUER + "/oauth2/token"))
                .body("introspection_endpoint", equalTo(Tokens.ISSUER + "/oauth2/introspect"))
                .body("revocation_endpoint", equalTo(Tokens.ISSUER + "/oauth2/revoke"))
                .body("jwks_uri", equalTo(Tokens.ISSUER + "/oauth2/jwks"))
                .body("grant_types_supported", hasItems("refresh_token", "client_credentials"))
                .body("token_endpoint_auth_methods_supported", hasItems("private_key_jwt", "none"))
                .body("dpop_signing_alg_values_supported", hasItem("ES256"));
    }

    private long epochOf(UUID person) {
        return ((Number) database.createNativeQuery("select epoch from person_epoch where person_id = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    private static void inactive(ValidatableResponse answer) {
        answer.statusCode(200).body("active", equalTo(false)).body("sub", nullValue());
    }

    static ValidatableResponse introspect(String token) {
        return portal("/oauth2/introspect", token);
    }

    private static ValidatableResponse portal(String path, String token) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", Assertion.ofPortal().sign())
                .post(path)
                .then();
    }

    private static ValidatableResponse revoke(String token, String client) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("client_id", client)
                .post("/oauth2/revoke")
                .then();
    }
}
