package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.ValidatableResponse;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of the token endpoint. */
final class Exchange {

    private final Map<String, Object> form = new LinkedHashMap<>();
    private final Map<String, Object> headers = new LinkedHashMap<>();

    private static Exchange exchange(String idToken) {
        return new Exchange()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .with("subject_token", idToken)
                .with("subject_token_type", "urn:ietf:params:oauth:token-type:id_token")
                .with("client_id", Provider.CLIENT);
    }

    static Exchange clientCredentials() {
        return new Exchange().with("grant_type", "client_credentials");
    }

    static Exchange renewal(String refreshToken) {
        return new Exchange()
                .with("grant_type", "refresh_token")
                .with("refresh_token", refreshToken)
                .with("client_id", Provider.CLIENT);
    }

    /** As a client that signs an assertion for each call, instead of the one that only names itself. */
    Exchange as(Assertion assertion) {
        return without("client_id")
                .with("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .with("client_assertion", assertion.sign());
    }

    Exchange proving(Proof proof) {
        return header("DPoP", proof.sign());
    }

    Exchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    static Exchange of(Provider login) {
        return exchange(login.sign());
    }

    static Exchange of(String idToken) {
        return exchange(idToken);
    }

    Exchange with(String name, String... values) {
        form.put(name, List.of(values));
        return this;
    }

    Exchange without(String name) {
        form.remove(name);
        return this;
    }

    ValidatableResponse send() {
        return given().contentType("application/x-www-form-urlencoded")
                .headers(headers)
                .formParams(form)
                .post("/oauth2/token")
                .then();
    }

    String token() {
        return send().statusCode(200).extract().path("access_token");
    }

    JWTClaimsSet claims() {
        return claims(token());
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
