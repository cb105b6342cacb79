package lv.viis.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import java.net.URI;
import java.util.List;
import lv.viis.chassis.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The answer to every failed request (RFC 9457, {@code application/problem+json}).
 *
 * @param type a stable URI of the kind of problem
 * @param title the kind of problem in one sentence
 * @param status the HTTP status
 * @param detail what happened this time, left out where there is no more to say
 * @param code the last part of {@code type}: what programs should look at
 * @param instance the path that was asked, left out if the request was refused before it was read
 * @param traceId the trace by which operators find the request (W3C trace context)
 * @param violations the single faults of the input, left out if there are none
 * @param seeAlso what to look at instead, such as the decision that won; left out if there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String instance,
        String traceId,
        @Nullable List<Violation> violations,
        @Nullable URI seeAlso) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:viis:problem:";

    static Problem of(GeneralProblem problem, String detail, String instance, Language language) {
        return of(problem, detail, instance, List.of(), language);
    }

    static Problem of(
            GeneralProblem problem, String detail, String instance, List<Violation> violations, Language language) {
        return of(problem.status(), problem.code(), problem.title(language), detail, instance, violations, null);
    }

    static Problem of(Refusal refusal, String instance, Language language) {
        return of(refusal, instance, refusal.violations(), language);
    }

    static Problem of(Refusal refusal, String instance, List<Violation> violations, Language language) {
        return of(
                refusal.status(),
                refusal.code(),
                refusal.title(language),
                refusal.detail(language),
                instance,
                violations,
                refusal.seeAlso());
    }

    private static Problem of(
            int status,
            String code,
            String title,
            String detail,
            String instance,
            List<Violation> violations,
            URI seeAlso) {
        return new Problem(
                URI.create(TYPES + code),
                title,
                status,
                detail,
                code,
                instance,
                Span.current().getSpanContext().getTraceId(),
                violations,
                seeAlso);
    }
}
