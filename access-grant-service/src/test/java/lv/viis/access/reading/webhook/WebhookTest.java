package lv.viis.access.reading.webhook;

import static io.restassured.RestAssured.given;
import static lv.viis.access.reading.webhook.Told.SOON;
import static lv.viis.access.reading.webhook.Told.change;
import static lv.viis.access.reading.webhook.Told.head;
import static lv.viis.access.reading.webhook.Told.register;
import static lv.viis.access.reading.webhook.Told.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.viis.access.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receivers over real sockets; what they are told is signed. */
@QuarkusTest
class WebhookTest {

    @Inject
    DeliverWebhooks deliverWebhooks;

    @Inject
    SignMessage signMessage;

    private final Told told = new Told();
    private final Receiver receiver = told.receiver;
    private final UUID employer = told.employer;

    @AfterEach
    void stop() {
        told.close();
    }

    private void deliver(Duration later) {
        deliverWebhooks.deliver(Instant.now().plus(later)).join();
    }

    @Test
    void a_head_is_told_of_the_own_grants_once_each_signed_and_without_names() throws Exception {
        String secret =
                told.registered().body("secret", startsWith("whsec_")).extract().path("secret");
        told.grantIsGivenAndRevoked();
        Given.application().submitted().grantId();
        told.awaitBoth();
        deliver(Duration.ofHours(1));
        assertThat(told.types()).containsExactlyInAnyOrder("grant.scheduled", "grant.ended");
        for (var call : receiver.calls()) {
            assertThat(call.signature()).isEqualTo(signature(secret, call));
            var body = io.restassured.path.json.JsonPath.from(call.body());
            assertThat(body.getString("data.employerId")).isEqualTo(employer.toString());
            assertThat(body.getMap("$").keySet()).containsExactlyInAnyOrder("type", "timestamp", "data");
        }
    }

    @Test
    void only_the_types_asked_for_are_told() {
        told.registered("grant.ended");
        told.grantIsGivenAndRevoked();
        await().atMost(SOON).until(() -> told.types().contains("grant.ended"));
        assertThat(told.types()).containsExactly("grant.ended");
    }

    @Test
    @Tag("A22")
    void a_failing_receiver_is_tried_again_with_the_same_id_and_does_not_hold_up_another() {
        receiver.status = 500;
        String id = told.registered().extract().path("receiver.id");
        try (var other = new Receiver()) {
            String otherId = register(head(employer), employer, other.address())
                    .statusCode(201)
                    .extract()
                    .path("receiver.id");
            Told.awaitState(head(employer), otherId, "ACTIVE");
            told.grantIsGivenAndRevoked();
            await().atMost(SOON).until(() -> other.calls().size() == 2);
        }
        await().atMost(SOON).until(() -> receiver.calls().size() >= 2);
        told.deliveries(id).body("items.lastOutcome", hasItem("STATUS_500")).body("items.state", hasItem("WAITING"));
        var first = receiver.calls().get(0).id();
        receiver.status = 204;
        deliver(Duration.ofMinutes(30));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> told.deliveries(id)
                        .body("items.state", equalTo(List.of("DELIVERED", "DELIVERED", "DELIVERED"))));
        assertThat(receiver.calls().stream()
                        .filter(call -> call.id().equals(first))
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void after_days_it_is_given_up_and_the_receiver_paused_until_somebody_resumes_it() {
        receiver.status = 503;
        String id = told.registered().extract().path("receiver.id");
        told.grantIsGivenAndRevoked();
        await().atMost(SOON).until(() -> receiver.calls().size() >= 2);
        deliver(Duration.ofDays(4));
        given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers/" + id)
                .then()
                .body("pausedBecause", equalTo("FAILING"));
        var before = receiver.calls().size();
        deliver(Duration.ofDays(5));
        assertThat(receiver.calls()).hasSize(before);
        change(head(employer), id, "resumption").statusCode(200).body("pausedBecause", equalTo(null));
        receiver.status = 200;
        change(head(employer), id, "test").statusCode(200);
        await().atMost(SOON).until(() -> told.types().contains("receiver.tested"));
    }

    @Test
    void who_answers_that_it_is_gone_is_called_no_more() {
        receiver.status = 410;
        String id = told.registered().extract().path("receiver.id");
        change(head(employer), id, "test").statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> given().auth()
                        .oauth2(head(employer))
                        .get("/v1/webhook-receivers/" + id)
                        .then()
                        .body("pausedBecause", equalTo("GONE")));
    }

    /** A client that follows redirects does so after a call with a body for 303 only. */
    @Test
    @Tag("S10")
    @Tag("F21")
    void a_redirect_is_not_followed() {
        try (var inside = new Receiver()) {
            receiver.location = inside.address();
            String id = told.registered().extract().path("receiver.id");
            for (var status : List.of(303, 301, 302, 307, 308)) {
                receiver.status = status;
                change(head(employer), id, "test").statusCode(200);
                await().atMost(SOON)
                        .untilAsserted(
                                () -> told.deliveries(id).body("items.lastOutcome", hasItem("STATUS_" + status)));
            }
            assertThat(inside.calls()).isEmpty();
            assertThat(receiver.calls()).hasSize(5);
        }
    }

    @Test
    @Tag("S10")
    void a_slow_receiver_is_left() {
        String id = told.registeredId();
        receiver.delay = 30_000;
        change(head(employer), id, "test").statusCode(200);
        await().atMost(SOON).untilAsserted(() -> told.deliveries(id).body("items.lastOutcome", hasItem("TIMEOUT")));
    }

    @Test
    void addresses_inside_or_without_tls_are_refused() {
        for (var address : List.of(
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
                "https://93.184.215.14/#a",
                "file:///etc/passwd",
                "https://[fd00::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1%25eth0]/",
                "https://0177.0.0.1/",
                "https://0.0.0.0/",
                "not an address")) {
            register(head(employer), employer, address).statusCode(422).body("code", equalTo("address-not-allowed"));
        }
    }

    @Test
    @Tag("F13")
    void a_host_in_letters_of_any_language_is_taken_and_what_nobody_sees_is_not() {
        for (var address : List.of("https://viis.ādaži.invalid/hook", "https://viis.xn--dai-fla82a.invalid/hook")) {
            register(head(employer), employer, address).statusCode(201);
        }
        for (var address : List.of(
                "https://example.invalid/\u200Bhook",
                "https://exam\u00ADple.invalid/",
                "https://a.invalid/\u202Ekooh")) {
            register(head(employer), employer, address)
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("violations.field", hasItem("address"));
        }
    }

    @Test
    @Tag("S10")
    void a_name_is_looked_up_when_it_is_called_and_not_called_if_it_leads_inside() {
        for (var address : List.of("https://localhost/hook", "https://no-such-host.invalid/")) {
            String id = register(head(employer), employer, address)
                    .statusCode(201)
                    .extract()
                    .path("receiver.id");
            await().atMost(SOON)
                    .untilAsserted(() -> told.deliveries(id)
                            .body("items.lastOutcome", hasItem("ADDRESS_NOT_ALLOWED"))
                            .body("items.state", hasItem("GIVEN_UP")));
            Told.read(head(employer), id).body("state", equalTo("PENDING"));
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
        var answer = told.registered();
        String old = answer.extract().path("secret");
        String id = answer.extract().path("receiver.id");
        String fresh =
                change(head(employer), id, "secret").statusCode(200).extract().path("secret");
        change(head(employer), id, "test").statusCode(200);
        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        var call = receiver.calls().get(0);
        assertThat(call.signature().split(" ")).containsExactly(signature(fresh, call), signature(old, call));
        given().auth()
                .oauth2(head(employer))
                .get("/v1/webhook-receivers/" + id)
                .then()
                .body("", not(hasItem(fresh)));
    }

    @Test
    @Tag("F20")
    void the_old_secret_signs_for_a_day_and_no_longer() {
        var registered = Instant.parse("2026-09-01T08:00:00Z");
        var some = WebhookReceiver.of(employer, receiver.address(), List.of(), UUID.randomUUID(), registered);
        var old = signMessage.newSecret();
        var fresh = signMessage.newSecret();
        assertThat(old).isNotEqualTo(fresh).isNotEqualTo(new byte[old.length]);
        some.sealedSecret = signMessage.seal(some, old);
        assertThat(signedAt(some, registered)).hasSize(1);
        some.replaceSecret(signMessage.seal(some, fresh), registered, Duration.ofDays(1));
        var until = registered.plus(Duration.ofDays(1));
        for (var soon : List.of(registered, until.minusMillis(1))) {
            assertThat(signedAt(some, soon)).hasSize(2);
        }
        for (var later : List.of(until, until.plusSeconds(1), until.plus(Duration.ofDays(400)))) {
            assertThat(signedAt(some, later))
                    .hasSize(1)
                    .first()
                    .isEqualTo(signedAt(some, registered).get(0));
        }
    }

    private List<String> signedAt(WebhookReceiver some, Instant now) {
        return List.of(signMessage.sign(some, "an-id", Instant.EPOCH, "{}", now).split(" "));
    }

    @Test
    @Tag("F20")
    void a_secret_that_is_replaced_again_is_the_only_old_one() throws Exception {
        var answer = told.registered();
        String id = answer.extract().path("receiver.id");
        String second = change(head(employer), id, "secret").extract().path("secret");
        String third = change(head(employer), id, "secret").extract().path("secret");
        change(head(employer), id, "test").statusCode(200);
        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        assertThat(List.of(answer.extract().<String>path("secret"), second, third))
                .doesNotHaveDuplicates();
        var call = receiver.calls().get(0);
        assertThat(call.signature().split(" ")).containsExactly(signature(third, call), signature(second, call));
    }

    @Test
    void receivers_are_for_the_own_organisation_and_administrators_of_the_ministry() {
        String id = told.registered().extract().path("receiver.id");
        var nextDoor = Given.institution();
        register(head(nextDoor), employer, receiver.address()).statusCode(403).body("code", equalTo("outside-scope"));
        register(head(employer), null, receiver.address()).statusCode(403).body("code", equalTo("outside-scope"));
        register(Given.officer(), employer, receiver.address()).statusCode(403).body("code", equalTo("forbidden"));
        register(Told.admin(), null, receiver.address()).statusCode(201);
        for (var path : List.of("", "/deliveries")) {
            given().auth()
                    .oauth2(head(nextDoor))
                    .get("/v1/webhook-receivers/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            given().get("/v1/webhook-receivers/" + id + path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
        change(head(nextDoor), id, "removal").statusCode(404).body("code", equalTo("not-found"));
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
    @Tag("F20")
    void a_step_that_was_decided_on_another_version_is_not_taken() {
        var id = told.registeredId();
        for (var step : List.of("pause", "resumption", "removal", "verification", "test", "secret")) {
            Told.by(head(employer))
                    .header("If-Match", "\"99\"")
                    .post("/v1/webhook-receivers/" + id + "/" + step)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("precondition-failed"));
            Told.by(head(employer))
                    .post("/v1/webhook-receivers/" + id + "/" + step)
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("precondition-required"));
        }
        Told.read(head(employer), id).body("state", equalTo("ACTIVE"));
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
