package lv.viis.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Traces are not recorded unless an operator wants them, and no caller can want them; that they can be switched on, {@code TracingIT} shows. */
@QuarkusTest
class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    @Inject
    Tracer tracer;

    @ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint")
    Optional<String> endpoint;

    @Test
    void nothing_is_recorded_or_sent_by_default_whatever_the_caller_asks_for() {
        assertTrue(endpoint.isEmpty());
        var caller = Span.wrap(
                SpanContext.createFromRemoteParent(TRACE, PARENT, TraceFlags.getSampled(), TraceState.getDefault()));
        var span = tracer.spanBuilder("test")
                .setParent(caller.storeInContext(Context.root()))
                .startSpan();
        assertFalse(span.isRecording());
        assertEquals(TRACE, span.getSpanContext().getTraceId());
        span.end();
    }

    @Test
    void a_problem_names_the_trace_of_its_caller_all_the_same() {
        given().header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .get("/v1/samples/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"))
                .body("traceId", equalTo(TRACE));
    }
}
