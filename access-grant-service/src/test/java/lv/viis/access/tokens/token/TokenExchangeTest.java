package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.HeldRights;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TokenExchangeTest {

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @Test
    void a_login_becomes_a_token_of_exactly_the_scope_asked_for() throws ParseException {
        var code = "020100-29990";
        var person = person(code);
        var school = UUID.randomUUID();
        var grant = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY.plusDays(30));
        held.grant(person, "INSTITUTION_READER", UUID.randomUUID(), HeldRights.TODAY.plusDays(30));
        var answer = Exchange.of(Provider.login(code))
                .with("scope", "organisation:" + school)
                .send();
        answer.statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("issued_token_type", equalTo("urn:ietf:params:oauth:token-type:access_token"))
                .body("expires_in", lessThanOrEqualTo(300))
                .body("scope", equalTo("organisation:" + school));
        var token = SignedJWT.parse(answer.extract().path("access_token"));
        assertEquals("at+jwt", token.getHeader().getType().getType());
        var claims = token.getJWTClaimsSet();
        assertEquals(person.toString(), claims.getSubject());
        assertEquals(List.of("INSTITUTION_EDITOR"), claims.getStringListClaim("roles"));
        assertEquals(List.of(grant.toString()), claims.getStringListClaim("grants"));
        assertEquals("viis-script", claims.getStringClaim("client_id"));
        assertEquals("high", claims.getStringClaim("acr"));
        assertEquals(
                Set.of(
                        "institution-registry-service",
                        "registration-service",
                        "access-grant-service",
                        "support-ticket-service"),
                Set.copyOf(claims.getAudience()));
        assertTrue(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime() <= 300_000);
    }

    @Test
    void the_token_is_verified_here_with_the_same_keys() {
        var person = person("311299-18886");
        var token = Exchange.of(Provider.login("31129918886")).token();
        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(person.toString()))
                .body("scope", nullValue())
                .body("roles", hasSize(0));
        given().get("/oauth2/jwks")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .body("keys.kid", hasItem(keyId(token)))
                .body("keys.findAll { it.d != null }", hasSize(0));
    }

    @Test
    void without_a_scope_there_are_no_rights() throws ParseException {
        held.grant(person(Provider.CODE), "IZM_SUPPORT", null, HeldRights.TODAY.plusDays(1));
        var claims = Exchange.of(Provider.login()).claims();
        assertFalse(claims.getClaims().containsKey("scope"));
        assertEquals(List.of(), claims.getStringListClaim("roles"));
        assertEquals(List.of(), claims.getStringListClaim("grants"));
    }

    @Test
    void grants_of_the_country_are_a_scope_of_their_own() throws ParseException {
        var code = "150387-10060";
        held.grant(person(code), "IZM_CLERK", null, HeldRights.TODAY);
        held.grant(person(code), "INSTITUTION_READER", UUID.randomUUID(), HeldRights.TODAY);
        var claims = Exchange.of(Provider.login(code)).with("scope", "country").claims();
        assertEquals(List.of("IZM_CLERK"), claims.getStringListClaim("roles"));
        assertEquals("country", claims.getStringClaim("scope"));
    }

    @Test
    void grants_of_other_days_and_ended_ones_give_no_scope() {
        var code = "328765-43218";
        var person = person(code);
        var school = UUID.randomUUID();
        held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY.minusDays(9), HeldRights.TODAY.minusDays(1));
        held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY.plusDays(1), HeldRights.TODAY.plusDays(9));
        held.revoke(held.grant(person, "INSTITUTION_READER", school, HeldRights.TODAY.plusDays(9)), person);
        Exchange.of(Provider.login(code))
                .with("scope", "organisation:" + school)
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
    }

    @Test
    @Tag("A16")
    void a_token_of_a_thousand_grants_is_no_longer_than_two_kibibytes() throws ParseException {
        var code = "391234-56787";
        var person = person(code);
        var school = UUID.randomUUID();
        for (var i = 0; i < 500; i++) {
            held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY.plusDays(i));
            held.grant(person, "INSTITUTION_READER", school, HeldRights.TODAY.plusDays(i));
        }
        for (var role : List.of(
                "IKVD_REGISTRAR",
                "IKVD_ANALYST",
                "IZM_CLERK",
                "IZM_ACCESS_OFFICER",
                "IZM_ADMIN",
                "IZM_NETWORK_OFFICER",
                "IZM_SUPPORT",
                "AUDITOR",
                "POLICY_ANALYST")) {
            held.grant(person, role, null, HeldRights.TODAY.plusDays(1));
        }
        var school1000 = Exchange.of(Provider.login(code))
                .with("scope", "organisation:" + school)
                .token();
        assertEquals(2, Exchange.claims(school1000).getStringListClaim("grants").size());
        var country = Exchange.of(Provider.login(code)).with("scope", "country").token();
        assertEquals(9, Exchange.claims(country).getStringListClaim("grants").size());
        assertTrue(school1000.length() <= 2048, "length " + school1000.length());
        assertTrue(country.length() <= 2048, "length " + country.length());
    }

    @ParameterizedTest
    @CsvSource({
        "urn:viis:registration-service, registration-service",
        "registration-service, registration-service",
    })
    void a_token_can_be_for_one_service_only(String resource, String audience) {
        assertEquals(
                List.of(audience),
                Exchange.of(Provider.login())
                        .with("resource", resource)
                        .claims()
                        .getAudience());
    }

    @Test
    void a_token_for_another_service_is_refused_here() {
        var token = Exchange.of(Provider.login())
                .with("resource", "registration-service")
                .token();
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401).body("code", equalTo("invalid-token"));
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type,           authorization_code,                             400, invalid_request",
        "grant_type,           client_credentials,                             401, invalid_client",
        "subject_token_type,   urn:ietf:params:oauth:token-type:access_token,  400, invalid_request",
        "subject_token_type,   nonsense,                                       400, invalid_request",
        "requested_token_type, urn:ietf:params:oauth:token-type:refresh_token, 400, invalid_request",
        "subject_token,        '',                                             400, invalid_request",
        "subject_token,        a.b.c,                                          400, invalid_request",
        "client_id,            stranger,                                       401, invalid_client",
        "client_id,            '',                                             401, invalid_client",
        "resource,             urn:viis:tax-service,                           400, invalid_target",
        "resource,             https://example.org/#x,                         400, invalid_target",
        "audience,             tax-service,                                    400, invalid_target",
        "scope,                country organisation:0,                         400, invalid_scope",
        "scope,                organisation:nobody,                            400, invalid_scope",
        "scope,                openid,                                         400, invalid_scope",
        "scope,                organisation:00000000-0000-0000-0000-000000000000, 400, invalid_scope",
    })
    void what_is_wrong_is_said_in_the_words_of_oauth(String name, String value, int status, String error) {
        Exchange.of(Provider.login())
                .with(name, value)
                .send()
                .statusCode(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .body("error", equalTo(error));
    }

    @ParameterizedTest
    @CsvSource({"application/json, {}", "text/plain, x", "application/xml, <x/>", "application/x-www-form-urlencoded, %"
    })
    void what_is_no_form_is_an_invalid_request(String type, String body) {
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(body)
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_parameter_sent_twice_is_an_invalid_request() {
        Exchange.of(Provider.login())
                .with("scope", "country", "country")
                .send()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void the_time_of_issue_is_the_databases() {
        var claims = Exchange.of(Provider.login()).claims();
        var age = Instant.now().getEpochSecond()
                - claims.getIssueTime().toInstant().getEpochSecond();
        assertTrue(Math.abs(age) <= 2, "age " + age);
    }

    private UUID person(String code) {
        return personIds.of(PersonalCode.parse(code));
    }

    private static String keyId(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
