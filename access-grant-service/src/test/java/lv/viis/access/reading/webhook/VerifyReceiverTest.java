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
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An address shows that it wants to be told; few are registered, and few calls are made that nobody waits for. */
@QuarkusTest
@Tag("S10")
class VerifyReceiverTest {

    private final Told told = new Told();
    private final String head = head(told.employer);

    @AfterEach
    void stop() {
        told.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Receiver.Verification.class,
            names = {"SILENT", "ECHO"})
    void an_address_that_does_not_repeat_the_challenge_is_told_nothing_until_it_does(Receiver.Verification how)
            throws Exception {
        told.receiver.verification = how;
        var answer = register(head, told.employer, told.receiver.address()).statusCode(201);
        String id = answer.extract().path("receiver.id");
        await().atMost(SOON)
                .untilAsserted(() -> told.deliveries(id)
                        .body("items.lastOutcome", equalTo(java.util.List.of("CHALLENGE_NOT_REPEATED")))
                        .body("items.state", hasItem("GIVEN_UP")));
        var call = told.receiver.verifications().get(0);
        assertThat(call.signature()).isEqualTo(signature(answer.extract().path("secret"), call));
        told.grantIsGivenAndRevoked();
        change(head, id, "test").statusCode(409).body("code", equalTo("receiver-state-differs"));
        told.receiver.verification = Receiver.Verification.WILLING;
        change(head, id, "verification").statusCode(200);
        Told.awaitState(head, id, "ACTIVE");
        assertThat(told.receiver.verifications().stream()
                        .map(asked -> JsonPath.from(asked.body()).getString("data.challenge")))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(told.receiver.calls()).isEmpty();
        change(head, id, "verification").statusCode(409).body("code", equalTo("receiver-state-differs"));
        told.grantIsGivenAndRevoked();
        told.awaitBoth();
    }

    @Test
    void of_many_who_register_at_once_five_do() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Response> work = () ->
                register(head, told.employer, told.receiver.address()).extract().response();
        try {
            var codes = threads.invokeAll(Collections.nCopies(8, work)).stream()
                    .map(done -> {
                        try {
                            var answer = done.get();
                            return answer.statusCode() == 201 ? "created" : answer.<String>path("code");
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(codes).filteredOn("created"::equals).hasSize(5);
            assertThat(codes).filteredOn("too-many-receivers"::equals).hasSize(3);
        } finally {
            threads.shutdown();
        }
        String id = given().auth()
                .oauth2(head)
                .get("/v1/webhook-receivers")
                .then()
                .body("items", hasSize(5))
                .extract()
                .path("items[2].id");
        change(head, id, "removal").statusCode(200).body("state", equalTo("REMOVED"));
        register(head, told.employer, told.receiver.address()).statusCode(201);
    }

    @Test
    void tests_and_verifications_of_a_day_are_few_whatever_is_registered_anew() {
        var id = told.registeredId();
        for (var i = 0; i < 18; i++) {
            change(head, id, "test").statusCode(200);
        }
        register(head, told.employer, told.receiver.address()).statusCode(201);
        change(head, id, "test")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-checks"));
        register(head, told.employer, told.receiver.address()).statusCode(429).body("code", equalTo("too-many-checks"));
        given().auth().oauth2(head).get("/v1/webhook-receivers").then().body("items", hasSize(2));
    }

    @Test
    void the_same_test_again_is_one() {
        var id = told.registeredId();
        var key = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(head)
                    .header("Idempotency-Key", key)
                    .header("If-Match", Versions.ANY)
                    .post("/v1/webhook-receivers/" + id + "/test")
                    .then()
                    .statusCode(200);
        }
        await().atMost(SOON).until(() -> told.receiver.calls().size() == 1);
        told.deliveries(id).body("items", hasSize(2));
    }
}
