package lv.viis.registration.signing.foreignfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who hands in a file while all slots are taken, over HTTP. */
@QuarkusTest
@Tag("S1")
@Timeout(60)
class BusyFilesTest {

    private final byte[] file = DemoPerson.any().sign("anything".getBytes(StandardCharsets.US_ASCII));

    @Test
    void a_file_waits_a_while_for_its_turn_and_its_sender_is_told_to_come_again() throws Exception {
        var taken = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var oneSlot =
                new ForeignFiles(new Bounds(1, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(1)));
        QuarkusMock.installMockForType(oneSlot, ForeignFiles.class);
        var other = CompletableFuture.runAsync(() -> oneSlot.read(() -> waits(taken, end)));
        taken.await();
        handedIn().statusCode(503).body("code", equalTo("too-many-files")).header("Retry-After", notNullValue());
        end.countDown();
        other.get();
        handedIn().statusCode(200).body("verdict", equalTo("TOTAL_PASSED"));
    }

    private static String waits(CountDownLatch taken, CountDownLatch end) {
        taken.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "read";
    }

    private ValidatableResponse handedIn() {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_CLERK")
                        .country()
                        .sign())
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/signature-checks")
                .then();
    }
}
