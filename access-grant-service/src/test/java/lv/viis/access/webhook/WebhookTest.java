package lv.viis.access.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receivers over real sockets; what they are told is signed. */
@QuarkusTest
class WebhookTest {

    @Inject
    DeliverWebhooks deliverWebhooks;

    private final Receiver receiver = new Receiver();
    private final UUID employer = Given.institution();

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static String admin() {
        return Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign();
    }

    private static String head(UUID organisation) {
        return Tokens.of(Given.headOf(organisation))
                .roles("INSTITUTION_HEAD")
                .organisation(organisation)
                .sign();
    }

    private static RequestSpecification by(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    private static ValidatableResponse register(String token, UUID organisation, String address, String... types) {
        return by(token)
                .body("""
                        {"organisationId":%s,"address":"%s","eventTypes":[%s]}""".formatted(
                                organisation == null ? "null" : "\"" + organisation + "\"",
                                address,
                                types.length == 0 ? "" : "\"" + String.join("\",\"", types) + "\""))
                .post("/v1/webhook-receivers")
                .then();
    }

    private ValidatableResponse registered() {
        return register(head(employer), employer, receiver.address()).statusCode(201);
    }

    private ValidatableResponse deliveries(String id) {
        return given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers/" + id + "/deliveries")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String token, String id, String what) {
        return by(token)
                .header("If-Match", Versions.ANY)
                .post("/v1/webhook-receivers/" + id + "/" + what)
                .then();
    }

    /** A grant of the employer's that is revoked, so that there are two events. */
    private void grantIsGivenAndRevoked() {
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

    private List<String> types() {
        return receiver.calls().stream()
                .map(call -> io.restassured.path.json.JsonPath.from(call.body()).getString("type"))
                .toList();
    }

    private void toldOnce() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> types().containsAll(List.of("grant.scheduled", "grant.ended")));
    }

    private static String signature(String secret, Receiver.Call call) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(
                                (call.id() + "." + call.timestamp() + "." + call.body()).getBytes("UTF-8")));
    }

    @Test
    void a_head_is_told_of_the_own_grants_once_each_signed_and_without_names() throws Exception {
        String secret =
                registered().body("secret", startsWith("whsec_")).extract().path("secret");
        grantIsGivenAndRevoked();
        Given.application().submitted().grantId();
        toldOnce();
        deliverWebhooks.deliver(Instant.now().plus(Duration.ofHours(1)));
        assertThat(types()).containsExactlyInAnyOrder("grant.scheduled", "grant.ended");
        for (var call : receiver.calls()) {
            assertThat(call.signature()).isEqualTo(signature(secret, call));
            var body = io.restassured.path.json.JsonPath.from(call.body());
            assertThat(body.getString("data.employerId")).isEqualTo(employer.toString());
            assertThat(body.getMap("$").keySet()).containsExactlyInAnyOrder("type", "timestamp", "data");
        }
    }

    @Test
    void only_the_types_asked_for_are_told() {
        register(head(employer), employer, receiver.address(), "grant.ended").statusCode(201);
        grantIsGivenAndRevoked();
        await().atMost(Duration.ofSeconds(20)).until(() -> types().contains("grant.ended"));
        assertThat(types()).containsExactly("grant.ended");
    }

    @Test
    @Tag("A22")
    void a_failing_receiver_is_tried_again_with_the_same_id_and_does_not_hold_up_another() {
        receiver.status = 500;
        String id = registered().extract().path("receiver.id");
        try (var other = new Receiver()) {
            register(head(employer), employer, other.address()).statusCode(201);
            grantIsGivenAndRevoked();
            await().atMost(Duration.ofSeconds(20)).until(() -> other.calls().size() == 2);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls().size() >= 2);
        deliveries(id).body("items.lastOutcome", hasItem("STATUS_500")).body("items.state", hasItem("WAITING"));
        var first = receiver.calls().get(0).id();
        receiver.status = 204;
        deliverWebhooks.deliver(Instant.now().plus(Duration.ofMinutes(30)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> deliveries(id).body("items.state", equalTo(List.of("DELIVERED", "DELIVERED"))));
        assertThat(receiver.calls().stream()
                        .filter(call -> call.id().equals(first))
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void after_days_it_is_given_up_and_the_receiver_paused_until_somebody_resumes_it() {
        receiver.status = 503;
        String id = registered().extract().path("receiver.id");
        grantIsGivenAndRevoked();
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls().size() >= 2);
        deliverWebhooks.deliver(Instant.now().plus(Duration.ofDays(4)));
        given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers/" + id)
                .then()
                .body("pausedBecause", equalTo("FAILING"));
        var before = receiver.calls().size();
        deliverWebhooks.deliver(Instant.now().plus(Duration.ofDays(5)));
        assertThat(receiver.calls()).hasSize(before);
        change(head(employer), id, "resumption").statusCode(200).body("pausedBecause", equalTo(null));
        receiver.status = 200;
        change(head(employer), id, "test").statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> types().contains("receiver.tested"));
    }

    @Test
    void who_answers_that_it_is_gone_is_called_no_more() {
        receiver.status = 410;
        String id = registered().extract().path("receiver.id");
        change(head(employer), id, "test").statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(head(employer))
                        .get("/v1/webhook-receivers/" + id)
                        .then()
                        .body("pausedBecause", equalTo("GONE")));
    }

    @Test
    void a_redirect_is_not_followed_and_a_slow_one_is_left() {
        try (var inside = new Receiver()) {
            receiver.status = 307;
            receiver.location = inside.address();
            String id = registered().extract().path("receiver.id");
            change(head(employer), id, "test").statusCode(200);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> deliveries(id).body("items.lastOutcome", hasItem("STATUS_307")));
            assertThat(inside.calls()).isEmpty();
            receiver.delay = 30_000;
            deliverWebhooks.deliver(Instant.now().plus(Duration.ofMinutes(30)));
            deliveries(id).body("items.lastOutcome", hasItem("TIMEOUT"));
        }
    }

    @Test
    void addresses_inside_or_without_tls_are_refused() {
        for (var address : List.of(
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::ffff:127.0.0.1]/",
                "https://100.64.0.1/",
                "https://user@93.184.215.14/",
                "http://93.184.215.14/",
                "ftp://93.184.215.14/",
                "https:///nothing",
                "https://no-such-host.invalid/",
                "https://93.184.215.14/#a",
                "file:///etc/passwd",
                "https://[fd00::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://0.0.0.0/",
                "not an address")) {
            register(head(employer), employer, address).statusCode(422).body("code", equalTo("address-not-allowed"));
        }
    }

    @Test
    void an_address_that_became_private_is_not_called() throws Exception {
        for (var address :
                List.of("127.0.0.1", "192.168.1.1", "::1", "fe80::1", "fd12::1", "224.0.0.1", "198.18.0.1")) {
            assertThat(PublicAddresses.isSpecial(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
        for (var address : List.of("93.184.215.14", "2a00:1450:4001:80b::200e", "172.32.0.1")) {
            assertThat(PublicAddresses.isSpecial(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }

    @Test
    void a_new_secret_signs_beside_the_old_one() throws Exception {
        var answer = registered();
        String old = answer.extract().path("secret");
        String id = answer.extract().path("receiver.id");
        String fresh =
                change(head(employer), id, "secret").statusCode(200).extract().path("secret");
        change(head(employer), id, "test").statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls().size() == 1);
        var call = receiver.calls().get(0);
        assertThat(call.signature().split(" ")).containsExactly(signature(fresh, call), signature(old, call));
        given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers/" + id)
                .then()
                .body("", not(hasItem(fresh)));
    }

    @Test
    void receivers_are_for_the_own_organisation_and_administrators_of_the_ministry() {
        String id = registered().extract().path("receiver.id");
        var nextDoor = Given.institution();
        register(head(nextDoor), employer, receiver.address()).statusCode(403);
        register(head(employer), null, receiver.address()).statusCode(403);
        register(Given.officer(), employer, receiver.address()).statusCode(403);
        register(admin(), null, receiver.address()).statusCode(201);
        for (var path : List.of("", "/deliveries")) {
            given().auth()
                    .oauth2(head(nextDoor))
                    .get("/v1/webhook-receivers/" + id + path)
                    .then()
                    .statusCode(404);
            given().get("/v1/webhook-receivers/" + id + path).then().statusCode(401);
        }
        change(head(nextDoor), id, "removal").statusCode(404);
        given().auth()
                .oauth2(head(nextDoor))
                .get("/v1/webhook-receivers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        change(head(employer), id, "removal").statusCode(200);
        change(head(employer), id, "resumption").statusCode(409).body("code", equalTo("receiver-gone"));
        given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void the_same_registration_again_is_the_same_receiver() {
        var key = UUID.randomUUID();
        var ids = IntStream.range(0, 2)
                .mapToObj(i -> given().auth()
                        .oauth2(head(employer))
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body("{\"organisationId\":\"" + employer + "\",\"address\":\"" + receiver.address() + "\"}")
                        .post("/v1/webhook-receivers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("receiver.id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
    }
}
