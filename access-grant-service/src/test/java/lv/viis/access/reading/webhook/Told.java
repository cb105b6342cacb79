package lv.viis.access.reading.webhook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;

/** An institution with a head, whose receiver is told of its grants. */
final class Told implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(45);

    final Receiver receiver = new Receiver();
    final UUID employer = Given.institution();

    Told() {
        Given.heads(employer, 1, Given.headOf(employer));
    }

    @Override
    public void close() {
        receiver.close();
    }

    static String admin() {
        return Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign();
    }

    static String head(UUID organisation) {
        return Tokens.of(Given.headOf(organisation))
                .roles("INSTITUTION_HEAD")
                .organisation(organisation)
                .sign();
    }

    static RequestSpecification by(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    static ValidatableResponse register(String token, UUID organisation, String address, String... types) {
        return by(token)
                .body("""
                        {"organisationId":%s,"address":"%s","eventTypes":[%s]}""".formatted(
                                organisation == null ? "null" : "\"" + organisation + "\"",
                                address,
                                types.length == 0 ? "" : "\"" + String.join("\",\"", types) + "\""))
                .post("/v1/webhook-receivers")
                .then();
    }

    /** Registered and verified. */
    ValidatableResponse registered(String... types) {
        var answer = register(head(employer), employer, receiver.address(), types)
                .statusCode(201)
                .body("receiver.state", equalTo("PENDING"));
        awaitState(head(employer), answer.extract().path("receiver.id"), "ACTIVE");
        return answer;
    }

    String registeredId() {
        return registered().extract().path("receiver.id");
    }

    static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get("/v1/webhook-receivers/" + id).then();
    }

    static void awaitState(String token, String id, String state) {
        await().atMost(SOON).untilAsserted(() -> read(token, id).statusCode(200).body("state", equalTo(state)));
    }

    ValidatableResponse deliveries(String id) {
        return given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers/" + id + "/deliveries")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse change(String token, String id, String what) {
        return by(token)
                .header("If-Match", Versions.ANY)
                .post("/v1/webhook-receivers/" + id + "/" + what)
                .then();
    }

    /** A grant of the employer's that is revoked, so that there are two events. */
    void grantIsGivenAndRevoked() {
        var grant = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, Given.TODAY, Given.TODAY.plusYears(1))
                .submitted()
                .grantId();
        by(Given.officer())
                .header("If-Match", Versions.ANY)
                .body("{\"reasonCode\":\"LEFT_EMPLOYMENT\"}")
                .post("/v1/grants/" + grant + "/revocation")
                .then()
                .statusCode(200);
    }

    List<String> types() {
        return receiver.calls().stream()
                .map(call -> JsonPath.from(call.body()).getString("type"))
                .toList();
    }

    void awaitBoth() {
        await().atMost(SOON).until(() -> types().containsAll(List.of("grant.scheduled", "grant.ended")));
    }

    static String signature(String secret, Receiver.Call call) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(
                                (call.id() + "." + call.timestamp() + "." + call.body()).getBytes("UTF-8")));
    }
}
