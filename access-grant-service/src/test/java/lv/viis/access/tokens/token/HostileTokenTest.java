package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.viis.chassis.revocation.Epochs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that must not be taken by any service: what judges them is the chassis, the same in all four. */
@QuarkusTest
class HostileTokenTest {

    @Inject
    Epochs epochs;

    @BeforeEach
    void raise() {
        epochs.raise(Forged.PERSON, 5);
    }

    static Stream<Arguments> hostile_tokens() throws Exception {
        var now = Instant.now().getEpochSecond();
        var foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        var elliptic = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        var own = ownPublicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(own.toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        var good = Forged.token().sign();
        return Stream.of(
                of("no algorithm", Forged.token().head("alg", "none").content() + "."),
                of(
                        "no algorithm, in capitals",
                        Forged.token().head("alg", "NONE").content() + "."),
                of(
                        "no algorithm, with a signature",
                        Forged.token().head("alg", "none").sign()),
                of("algorithm missing", Forged.token().noHead("alg").sign()),
                of("the public key as a secret", hs(own.toPublicKey().getEncoded())),
                of("the public key's text as a secret", hs(pem.getBytes(StandardCharsets.US_ASCII))),
                of("the modulus as a secret", hs(own.getModulus().decode())),
                of("an empty-ish secret", hs(new byte[32])),
                of("RS384", Forged.token().head("alg", "RS384").sign("SHA384withRSA", Forged.ownKey())),
                of("RS512", Forged.token().head("alg", "RS512").sign("SHA512withRSA", Forged.ownKey())),
                of("RS256 said, SHA-1 used", Forged.token().sign("SHA1withRSA", Forged.ownKey())),
                of(
                        "an elliptic key of the same id",
                        Forged.token()
                                .head("alg", "ES256")
                                .sign("SHA256withECDSAinP1363Format", elliptic.toPrivateKey())),
                of(
                        "an unknown key",
                        Forged.token().head("kid", "foreign").sign("SHA256withRSA", foreign.toPrivateKey())),
                of("another key of a known id", Forged.token().sign("SHA256withRSA", foreign.toPrivateKey())),
                of(
                        "another key without an id",
                        Forged.token().noHead("kid").sign("SHA256withRSA", foreign.toPrivateKey())),
                of("a removed key", Forged.token().head("kid", "of-last-year").sign()),
                of(
                        "a key id that is a path",
                        Forged.token().head("kid", "../../dev/null").hmac(new byte[1])),
                of("a key id that is a number", Forged.token().head("kid", 7).sign()),
                of("jwk", withForeign("jwk", foreign.toPublicJWK().toJSONObject(), foreign)),
                of("jku", withForeign("jku", "https://elsewhere.test/keys", foreign)),
                of("x5u", withForeign("x5u", "https://elsewhere.test/chain", foreign)),
                of("x5c", withForeign("x5c", List.of("MIIB"), foreign)),
                of(
                        "an unknown critical header",
                        Forged.token()
                                .head("crit", List.of("exp"))
                                .head("exp", 1)
                                .sign()),
                of(
                        "payload not encoded",
                        Forged.token()
                                .head("b64", false)
                                .head("crit", List.of("b64"))
                                .sign()),
                of("type JWT", Forged.token().head("typ", "JWT").sign()),
                of("no type", Forged.token().noHead("typ").sign()),
                of("a DPoP proof", Forged.token().head("typ", "dpop+jwt").sign()),
                of("a logout token", Forged.token().head("typ", "logout+jwt").sign()),
                of(
                        "an assertion",
                        Forged.token().head("typ", "client-authentication+jwt").sign()),
                of(
                        "a type that is a list",
                        Forged.token().head("typ", List.of("at+jwt")).sign()),
                of("an ID token", Provider.login().sign()),
                of(
                        "another issuer",
                        Forged.token().claim("iss", "https://elsewhere.test").sign()),
                of("no issuer", Forged.token().no("iss").sign()),
                of(
                        "another audience",
                        Forged.token().claim("aud", "registration-service").sign()),
                of("no audience", Forged.token().no("aud").sign()),
                of(
                        "an audience that is an object",
                        Forged.token().claim("aud", Map.of("a", 1)).sign()),
                of(
                        "expired",
                        Forged.token()
                                .claim("iat", now - 299)
                                .claim("exp", now - 30)
                                .sign()),
                of("no expiry", Forged.token().no("exp").sign()),
                of(
                        "an expiry that is text",
                        Forged.token().claim("exp", "tomorrow").sign()),
                of("not valid yet", Forged.token().claim("nbf", now + 120).sign()),
                of(
                        "issued ahead",
                        Forged.token()
                                .claim("iat", now + 120)
                                .claim("exp", now + 300)
                                .sign()),
                of("no time of issue", Forged.token().no("iat").sign()),
                of("a life of an hour", Forged.token().claim("exp", now + 3600).sign()),
                of("an old epoch", Forged.token().claim("epoch", 4).sign()),
                of("no epoch", Forged.token().no("epoch").sign()),
                of("an epoch that is text", Forged.token().claim("epoch", "9").sign()),
                of(
                        "an epoch that is an object",
                        Forged.token().claim("epoch", Map.of("e", 9)).sign()),
                of("no subject", Forged.token().no("sub").sign()),
                of(
                        "a subject that is no person id",
                        Forged.token().claim("sub", "root").sign()),
                of(
                        "two subjects",
                        Forged.token()
                                .doubled("\"sub\":\"00000000-0000-0000-0000-000000000000\"")
                                .sign()),
                of("two epochs", Forged.token().doubled("\"epoch\":9").sign()),
                of(
                        "two scopes, of which one is good",
                        Forged.token().doubled("\"scope\":\"country\"").sign()),
                of(
                        "two algorithms",
                        Forged.token().doubledHead("\"alg\":\"none\"").sign()),
                of(
                        "two scopes in one",
                        Forged.token()
                                .claim("scope", "country organisation:" + Forged.PERSON)
                                .sign()),
                of(
                        "a scope that is no scope",
                        Forged.token().claim("scope", "organisation:*").sign()),
                of(
                        "a scope that is a list",
                        Forged.token().claim("scope", List.of("country")).sign()),
                of(
                        "roles that are text",
                        Forged.token().claim("roles", "IZM_ADMIN").sign()),
                of(
                        "roles that are an object",
                        Forged.token().claim("roles", Map.of("r", 1)).sign()),
                of(
                        "bound to a certificate",
                        Forged.token().claim("cnf", Map.of("x5t#S256", "x")).sign()),
                of("a binding that is text", Forged.token().claim("cnf", "x").sign()),
                of(
                        "bound to a key that is not proved",
                        Forged.token().claim("cnf", Map.of("jkt", "x")).sign()),
                of("claims that are a list", Forged.token().rawClaims("[1]").sign()),
                of("claims that are no JSON", Forged.token().rawClaims("{").sign()),
                of(
                        "claims nested deeply",
                        Forged.token().rawClaims("[".repeat(2000)).sign()),
                of("encrypted", encrypted(good, own)),
                of("no signature", Forged.token().content()),
                of("an empty signature", Forged.token().content() + "."),
                of("a shortened signature", good.substring(0, good.length() - 8)),
                of("padded", good + "=="),
                of("a fourth part", good + ".e30"),
                of("white space within", good.replaceFirst("\\.", ". ")),
                of("changed claims", good.replaceFirst("\\.[^.]+\\.", "." + other(good) + ".")),
                of("two tokens", good + "," + good),
                of("huge", "a".repeat(9000) + "." + "b".repeat(3000) + ".c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile_tokens")
    @Tag("A13")
    void a_hostile_token_is_not_taken(String what, String token) {
        for (var scheme : List.of("Bearer ", "bearer ", "DPoP ")) {
            given().header("Authorization", scheme + token)
                    .get("/v1/me")
                    .then()
                    .statusCode(anyOf(is(401), is(400)))
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void the_token_that_all_of_them_were_made_from_is_taken() {
        given().auth().oauth2(Forged.token().sign()).get("/v1/me").then().statusCode(200);
    }

    @Test
    void a_good_token_in_a_wrong_place_is_not_taken() {
        var good = Forged.token().sign();
        given().queryParam("access_token", good)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"));
        given().cookie("Bearer", good).get("/v1/me").then().statusCode(401).body("code", is("unauthenticated"));
        given().header("Proxy-Authorization", "Bearer " + good)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"));
        given().header("Authorization", "Basic " + good)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"));
        given().header("Authorization", good)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"));
        given().header("Authorization", "Bearer")
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"));
        given().header("Authorization", "DPoP " + good)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("invalid-token"));
        given().header("Authorization", "Bearer " + good, "Bearer " + good)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("invalid-token"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("access_token", good)
                .post("/v1/grants/" + Forged.PERSON + "/revocation")
                .then()
                .statusCode(anyOf(is(401), is(415)));
    }

    private static Arguments of(String what, String token) {
        return Arguments.of(what, token);
    }

    private static String hs(byte[] secret) {
        return Forged.token().head("alg", "HS256").hmac(secret);
    }

    private static String withForeign(String name, Object value, RSAKey foreign) throws JOSEException {
        return Forged.token().head("kid", "foreign").head(name, value).sign("SHA256withRSA", foreign.toPrivateKey());
    }

    private static String encrypted(String token, RSAKey to) throws JOSEException {
        var nested = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .contentType("JWT")
                        .keyID("test")
                        .build(),
                new Payload(token));
        nested.encrypt(new RSAEncrypter(to));
        return nested.serialize();
    }

    private static String other(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return Forged.base64(claims.replace("IZM_ACCESS_OFFICER", "IZM_ADMIN"));
    }

    private static RSAKey ownPublicKey() throws IOException, ParseException {
        var file =
                Path.of(URI.create(System.getProperty("viis.test.token.jwks"))).toFile();
        return JWKSet.load(file).getKeyByKeyId("test").toRSAKey();
    }
}
