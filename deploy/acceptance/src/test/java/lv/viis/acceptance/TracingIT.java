package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Traces are switched on where the services start, here for one in a million; that nothing is recorded otherwise, a test of
 * the chassis shows.
 */
@Order(4)
class TracingIT {

    /** Its last half is small: it is among the ones that are kept, whatever their share. */
    private static final String KEPT = "4bf92f3577b34da60000000000000001";

    private static final String NOT_KEPT = "4bf92f3577b34da67000000000000001";

    @Test
    void a_trace_that_is_kept_comes_from_the_request_and_through_kafka_from_who_heard_of_it_and_another_does_not() {
        var path = new AccessPath(Running.oneReplica());
        var id = path.signedApplication(
                Running.head(), Running.somebody(), path.organisation(Running.SCHOOL), "INSTITUTION_READER");
        var head = path.registration("head");
        head.with("traceparent", "00-" + NOT_KEPT + "-00f067aa0ba902b7-01")
                .get("/v1/access-applications/" + id)
                .expect(200);
        head.ifMatch(head.get("/v1/access-applications/" + id))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("traceparent", "00-" + KEPT + "-00f067aa0ba902b7-00")
                .post("/v1/access-applications/" + id + "/submission")
                .expect(201);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Running.TRACES.heard(Service.REGISTRATION.id(), KEPT)).isTrue();
            assertThat(Running.TRACES.heard(Service.ACCESS_GRANT.id(), KEPT)).isTrue();
        });
        assertThat(Running.TRACES.heard(Service.REGISTRATION.id(), NOT_KEPT)).isFalse();
    }
}
