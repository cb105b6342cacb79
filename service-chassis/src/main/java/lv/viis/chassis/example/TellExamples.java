package lv.viis.chassis.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.openapi.Operations;
import lv.viis.chassis.openapi.TellHeaders;
import lv.viis.chassis.problem.Problem;
import lv.viis.chassis.problem.ProblemAnswer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Shows in the API document what was really sent and answered: {@code contract/examples} of a service, which its tests
 * record, and which its build puts into {@code META-INF/examples}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TellHeaders.LAST)
public class TellExamples implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STRUCTURED = "application/(.*\\+)?json";
    private static final String TEXT = "text/.*|application/x-ndjson";

    private final Operations operations;

    public TellExamples(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations.forEach(document, (operation, method) -> {
            recorded(operation.getOperationId()).ifPresent(example -> show(operation, example));
            // In their order: of several kinds of success the first one's request is shown.
            new TreeMap<>(operation.getResponses().getAPIResponses()).forEach((status, answer) -> {
                recorded(operation.getOperationId() + "." + status).ifPresent(example -> show(operation, example));
                showProblems(document, answer);
            });
        });
    }

    private static void show(Operation operation, JsonNode example) {
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.path("request"));
        }
        var answer =
                operation.getResponses().getAPIResponse(example.path("status").asText());
        if (answer != null) {
            show(answer.getContent(), example.path("answer"));
        }
    }

    /** In each media type that it is of: what was no JSON is kept as a text. */
    private static void show(Content content, JsonNode example) {
        if (content != null && !example.isNull() && !example.isMissingNode()) {
            content.getMediaTypes().entrySet().stream()
                    .filter(type -> type.getKey().matches(example.isTextual() ? TEXT : STRUCTURED))
                    .map(Map.Entry::getValue)
                    .filter(type -> type.getExample() == null && type.getExamples() == null)
                    .forEach(type -> type.setExample(JSON.convertValue(example, Object.class)));
        }
    }

    private static void showProblems(OpenAPI document, APIResponse answer) {
        for (var code : ProblemAnswer.codes(answer)) {
            recorded("problems/" + code).ifPresent(example -> {
                var shown = answer.getContent().getMediaType(Problem.MEDIA_TYPE);
                for (var language : Language.values()) {
                    var name = code + "." + language.tag();
                    document.getComponents()
                            .addExample(
                                    name,
                                    OASFactory.createExample()
                                            .value(JSON.convertValue(example.path(language.tag()), Object.class)));
                    shown.addExample(name, OASFactory.createExample().ref(name));
                }
            });
        }
    }

    private static Optional<JsonNode> recorded(String name) {
        try (var file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
