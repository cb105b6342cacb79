package lv.viis.access.token;

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

    private Exchange(String idToken) {
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("subject_token", idToken);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:id_token");
        form.put("client_id", Provider.CLIENT);
    }

    static Exchange of(Provider login) {
        return new Exchange(login.sign());
    }

    static Exchange of(String idToken) {
        return new Exchange(idToken);
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
