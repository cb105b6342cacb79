package lv.viis.access.reading.scim;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;

/** A SCIM client, and who asks through it. */
final class Scim {

    private Scim() {}

    static String auditor() {
        return Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign();
    }

    static String head(UUID organisation, String role) {
        return Tokens.of(UUID.randomUUID())
                .roles(role)
                .organisation(organisation)
                .sign();
    }

    /** @param query names, each with its value after it */
    static ValidatableResponse get(String token, String path, String... query) {
        var request = given().auth().oauth2(token).accept("application/scim+json");
        for (var i = 0; i < query.length; i += 2) {
            request = request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/scim/v2" + path).then();
    }

    static String eq(String attribute, Object value) {
        return attribute + " eq \"" + value + "\"";
    }
}
