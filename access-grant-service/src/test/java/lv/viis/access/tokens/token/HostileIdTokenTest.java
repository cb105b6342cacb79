package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import lv.viis.chassis.identity.PersonIds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class HostileIdTokenTest {

    @Inject
    ProviderKeys keys;

    @Inject
    PersonIds personIds;

    static Stream<Arguments> wrong_claims() {
        var now = Instant.now();
        return Stream.of(
                Arguments.of("another issuer", Provider.login().claim("iss", "https://elsewhere.test")),
                Arguments.of("no issuer", Provider.login().claim("iss", null)),
                Arguments.of("another client", Provider.login().audience("login-of-others")),
                Arguments.of("no audience", Provider.login().claim("aud", null)),
                Arguments.of("several audiences without azp", Provider.login().audience(Provider.OIDC_CLIENT, "other")),
                Arguments.of("another azp", Provider.login().claim("azp", "login-of-others")),
                Arguments.of(
                        "another azp among several audiences",
                        Provider.login().audience(Provider.OIDC_CLIENT, "other").claim("azp", "other")),
                Arguments.of(
                        "expired",
                        Provider.login().issuedAt(now.minusSeconds(400)).expiresAt(now.minusSeconds(60))),
                Arguments.of("no expiry", Provider.login().claim("exp", null)),
                Arguments.of("no time of issue", Provider.login().claim("iat", null)),
                Arguments.of("issued in the future", Provider.login().issuedAt(now.plusSeconds(120))),
                Arguments.of("eleven minutes old", Provider.login().issuedAt(now.minusSeconds(660))),
                Arguments.of("low assurance", Provider.login().claim("acr", "low")),
                Arguments.of("no assurance", Provider.login().claim("acr", null)),
                Arguments.of("no personal code", Provider.login().claim("personal_code", null)),
                Arguments.of("a number as personal code", Provider.login().claim("personal_code", 16117519997L)),
                Arguments.of("a code of ten digits", Provider.login("161175-1999")),
                Arguments.of("a code of another country", Provider.login("PNOEE-38001085718")),
                Arguments.of("a code with an impossible date", Provider.login("161375-19997")),
                Arguments.of("no subject", Provider.login().claim("sub", null)),
                Arguments.of("the type of an access token", Provider.login().type("at+jwt")));
    }

    static Stream<Arguments> wrong_logins() {
        var now = Instant.now();
        return Stream.of(
                Arguments.of("no time of the login", Provider.login().claim("auth_time", null)),
                Arguments.of("a time in words", Provider.login().claim("auth_time", "today")),
                Arguments.of("a time before all time", Provider.login().claim("auth_time", Long.MIN_VALUE)),
                Arguments.of("a time after all time", Provider.login().claim("auth_time", Long.MAX_VALUE)),
                Arguments.of("a login to come", Provider.login().authenticatedAt(now.plusSeconds(120))),
                Arguments.of(
                        "a login after the token was made",
                        Provider.login().issuedAt(now.minusSeconds(120)).authenticatedAt(now)),
                Arguments.of(
                        "a login of yesterday in a token of now",
                        Provider.login().authenticatedAt(now.minusSeconds(11 * 3600))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_logins")
    @Tag("S21")
    void what_is_not_known_to_be_a_fresh_login_is_refused(String what, Provider login) {
        refused(login.sign());
    }

    @Test
    @Tag("S21")
    void a_token_that_the_provider_renewed_within_the_login_is_taken() {
        Exchange.of(Provider.login().authenticatedAt(Instant.now().minusSeconds(9 * 3600)))
                .send()
                .statusCode(200);
    }

    @Test
    @Tag("S21")
    void where_the_provider_is_known_not_to_say_it_the_login_is_as_old_as_its_token() {
        var settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OidcSettings.class)
                .withDefaultValue("viis.access.oidc.issuer", System.getProperty(Provider.ISSUER))
                .withDefaultValue("viis.access.oidc.auth-time-required", "false")
                .build()
                .getConfigMapping(OidcSettings.class);
        var issuedAt = Instant.now().minusSeconds(100).truncatedTo(ChronoUnit.SECONDS);
        var silent = Provider.login().issuedAt(issuedAt).claim("auth_time", null);
        var lenient = new IdTokens(settings, keys, personIds);
        assertEquals(
                issuedAt,
                lenient.verify(silent.sign(), Provider.OIDC_CLIENT, Instant.now())
                        .at());
        // What it says counts all the same.
        var old = Provider.login()
                .authenticatedAt(Instant.now().minusSeconds(11 * 3600))
                .sign();
        assertThrows(ExchangeRefused.class, () -> lenient.verify(old, Provider.OIDC_CLIENT, Instant.now()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_claims")
    void a_wrong_claim_is_refused(String what, Provider login) {
        refused(login.sign());
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(new PlainJWT(Provider.login().claims()).serialize());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("login-1").build(),
                Provider.login().claims());
        token.sign(new MACSigner(Provider.key().toRSAPublicKey().getEncoded()));
        refused(token.serialize());
    }

    @Test
    void an_unknown_key_id_is_refused() {
        refused(Provider.login().keyId("login-2").sign());
    }

    @Test
    void another_key_under_a_known_id_is_refused() throws JOSEException {
        refused(Provider.login().sign(new RSAKeyGenerator(2048).generate()));
    }

    @Test
    void an_altered_token_is_refused() {
        var parts = Provider.login().sign().split("\\.");
        var other = Provider.login("311299-18886").sign().split("\\.");
        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void an_access_token_is_no_id_token() {
        refused(Exchange.of(Provider.login()).token());
    }

    @Test
    void an_id_token_is_no_access_token() {
        given().auth()
                .oauth2(Provider.login().sign())
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }

    private static void refused(String idToken) {
        Exchange.of(idToken)
                .send()
                .statusCode(400)
                .header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_request"))
                .body("error_description", not(containsString("161175")));
    }
}
