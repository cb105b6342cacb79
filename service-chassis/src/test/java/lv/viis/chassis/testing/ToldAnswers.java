package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.viis.chassis.problem.GeneralProblem;

/** Fails a test whose call was answered with what the API document does not tell of the operation. */
final class ToldAnswers implements Filter {

    private static final String PROBLEM = "application/problem+json";
    private static final JsonPointer PROBLEM_SCHEMA = JsonPointer.compile("/components/schemas/Problem");

    /** Any path can end in them. */
    private static final Set<String> GENERAL =
            Stream.of(GeneralProblem.values()).map(GeneralProblem::code).collect(Collectors.toSet());

    private final ToldOperations operations;
    private final AnswerSchemas schemas;

    private ToldAnswers(JsonNode document) {
        this.operations = new ToldOperations(document);
        this.schemas = new AnswerSchemas(document);
    }

    /** For all calls of this process. */
    static void watch() {
        if (Files.exists(ToldOperations.DOCUMENT) && !Watching.is(ToldAnswers.class)) {
            Watching.by(new ToldAnswers(Contract.document()));
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        var response = context.next(request, answer);
        var path = URI.create(request.getURI()).getRawPath();
        operations.find(request.getMethod(), path).ifPresent(operation -> {
            var fault = fault(operation, response);
            if (fault != null) {
                throw new AssertionError("%s %s ended in %s, of which %s does not tell"
                        .formatted(request.getMethod(), path, fault, ToldOperations.DOCUMENT));
            }
            if (RecordExamples.ON) {
                record(operation, request, response);
            }
        });
        return response;
    }

    private static void record(
            ToldOperations.Operation operation, FilterableRequestSpecification request, Response response) {
        if (response.statusCode() < 300) {
            RecordExamples.success(operation.told(), request, response);
        } else if (String.valueOf(response.contentType()).startsWith(PROBLEM)) {
            RecordExamples.problem(code(response), request, response);
        }
    }

    private String fault(ToldOperations.Operation operation, Response response) {
        var status = Integer.toString(response.statusCode());
        var told = operation.told().path("responses").path(status);
        var type = String.valueOf(response.contentType()).replaceFirst("\\s*;.*", "");
        if (type.equals(PROBLEM)) {
            var code = code(response);
            var unlike = schemas.fault(PROBLEM_SCHEMA, response.asString());
            if (unlike != null) {
                return code + " with " + unlike;
            }
            if (GENERAL.contains(code)) {
                return null;
            }
            return codes(told).anyMatch(code::equals) ? null : code;
        }
        if (told.isMissingNode()) {
            return response.statusCode() < 300 ? status : null;
        }
        if (told.has("content")
                && !response.asString().isEmpty()
                && !told.path("content").has(type)) {
            return status + " of type " + type;
        }
        if (!Exchange.isJson(type) || !told.path("content").has(type)) {
            return null;
        }
        var fault = schemas.fault(
                operation
                        .at()
                        .appendProperty("responses")
                        .appendProperty(status)
                        .appendProperty("content")
                        .appendProperty(type)
                        .appendProperty("schema"),
                response.asString());
        return fault == null ? null : status + " with " + fault;
    }

    private static String code(Response problem) {
        try {
            return Exchange.JSON.readTree(problem.asByteArray()).path("code").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> codes(JsonNode told) {
        return StreamSupport.stream(told.path("x-problem-codes").spliterator(), false)
                .map(JsonNode::asText);
    }
}
