package lv.viis.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A policy of a test, drafted and approved over HTTP by three officers; switched off after it. */
public final class PolicyInForce {

    public final String id;
    public final UUID drafter;

    private PolicyInForce(String id, UUID drafter) {
        this.id = id;
        this.drafter = drafter;
    }

    public static PolicyInForce draft(String role, int longestDays) {
        var drafter = UUID.randomUUID();
        String id = post(drafter, "/v1/policies", """
                        {"code":"T%s","rule":%s}""".formatted(
                                UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT),
                                rule(role, longestDays)))
                .statusCode(201)
                .extract()
                .path("id");
        return new PolicyInForce(id, drafter);
    }

    public static PolicyInForce over(String role, int longestDays) {
        var policy = draft(role, longestDays);
        policy.approve(1, UUID.randomUUID()).statusCode(200);
        policy.approve(1, UUID.randomUUID()).statusCode(200);
        return policy;
    }

    public static String rule(String role, int longestDays) {
        return """
                {"roles":["%s"],"employerKinds":["INSTITUTION"],"longestDays":%d,"sampledPercent":100}""".formatted(role, longestDays);
    }

    public ValidatableResponse nextVersion(String rule) {
        return post(UUID.randomUUID(), "/v1/policies/" + id + "/versions", rule);
    }

    public ValidatableResponse approve(int number, UUID officer) {
        return post(officer, "/v1/policies/" + id + "/versions/" + number + "/approval", "");
    }

    public ValidatableResponse switchOff() {
        return post(UUID.randomUUID(), "/v1/policies/" + id + "/switch-off", "{\"reasonCode\":\"POLICY_TOO_WIDE\"}");
    }

    public ValidatableResponse read() {
        return given().auth().oauth2(Given.officer()).get("/v1/policies/" + id).then();
    }

    public static ValidatableResponse post(UUID officer, String path, String body) {
        return given().auth()
                .oauth2(Given.officer(officer))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
