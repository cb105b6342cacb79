package lv.viis.chassis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.openapi.Operations;
import lv.viis.chassis.openapi.TellHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/** Tells in the API document how each operation answers a failure of ours, and that a 503 says when to ask again. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class TellFailures implements OASFilter {

    private static final String NAME = "InternalError";
    private static final String RETRY_AFTER = "Retry-After";

    private final Operations operations;

    public TellFailures(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addResponse(NAME, failure());
        operations.forEach(document, (operation, method) -> {
            var answers = operation.getResponses();
            if (answers.getAPIResponse("500") == null) {
                answers.addAPIResponse(
                        "500",
                        ownErrors(operation)
                                .map(content -> OASFactory.createAPIResponse()
                                        .description(title())
                                        .content(content))
                                .orElseGet(() -> OASFactory.createAPIResponse().ref(NAME)));
            }
            var busy = answers.getAPIResponse("503");
            if (busy != null) {
                busy.addHeader(RETRY_AFTER, OASFactory.createHeader().ref(RETRY_AFTER));
            }
        });
    }

    private static APIResponse failure() {
        var problem = GeneralProblem.INTERNAL_ERROR;
        return ProblemAnswer.of("`" + problem.code() + "`: " + title(), List.of(problem.code()))
                .addHeader(TellHeaders.API_VERSION, OASFactory.createHeader().ref(TellHeaders.API_VERSION));
    }

    private static String title() {
        return GeneralProblem.INTERNAL_ERROR.title(Language.EN);
    }

    /** Of a protocol that has errors of its own (OAuth, SCIM): the form in which it tells of those of the caller. */
    private static Optional<Content> ownErrors(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("4"))
                .map(response -> response.getValue().getContent())
                .filter(content -> content != null && !content.getMediaTypes().containsKey(Problem.MEDIA_TYPE))
                .findFirst();
    }
}
