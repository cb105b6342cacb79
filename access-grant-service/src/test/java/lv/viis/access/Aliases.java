package lv.viis.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What officers do to make one person of two ids, over HTTP. */
public final class Aliases {

    private Aliases() {}

    public static ValidatableResponse propose(String officer, UUID aliasId, UUID personId) {
        return post(officer, "", null, """
                {"aliasId":"%s","personId":"%s",
                 "evidence":{"kind":"PERSON_REGISTER_NOTICE","number":"PMLP-12/34","date":"2026-08-30"}}""".formatted(aliasId, personId));
    }

    public static ValidatableResponse step(String officer, String id, String step, long version) {
        return post(officer, "/" + id + "/" + step, "\"" + version + "\"", step.equals("undo") ? """
                {"reasonCode":"WRONG_PERSON"}""" : null);
    }

    /** Stated by one officer and confirmed by another. */
    public static String confirmed(UUID aliasId, UUID personId) {
        String id = propose(Given.officer(), aliasId, personId)
                .statusCode(201)
                .extract()
                .path("id");
        step(Given.officer(), id, "confirmation", 1).statusCode(200);
        return id;
    }

    /** What was confirmed is undone by two officers. */
    public static void undone(String id) {
        step(Given.officer(), id, "undo", 2).statusCode(200);
        step(Given.officer(), id, "undo-confirmation", 3).statusCode(200);
    }

    private static ValidatableResponse post(String officer, String path, String ifMatch, String body) {
        var request = given().auth().oauth2(officer).header("Idempotency-Key", UUID.randomUUID());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post("/v1/person-aliases" + path).then();
    }
}
