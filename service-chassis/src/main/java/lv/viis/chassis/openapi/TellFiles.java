package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Tells in the API document that an operation answers with a file, by the types that its method produces besides JSON. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class TellFiles implements OASFilter {

    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");
    private static final String JSON = "application/json";

    private final Operations operations;

    public TellFiles(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations.forEach(document, (operation, method) -> {
            var answer = operation.getResponses().getAPIResponse("200");
            if (answer != null && !isTyped(answer)) {
                var files = files(method);
                if (!files.getMediaTypes().isEmpty()) {
                    answer.setContent(files);
                }
            }
        });
    }

    private static Content files(MethodInfo method) {
        var content = OASFactory.createContent();
        if (method.hasDeclaredAnnotation(PRODUCES)) {
            Stream.of(method.declaredAnnotation(PRODUCES).value().asStringArray())
                    .filter(type -> !type.startsWith(JSON))
                    .forEach(type -> content.addMediaType(
                            type,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .type(List.of(SchemaType.STRING))
                                            .format("binary"))));
        }
        return content;
    }

    private static boolean isTyped(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && (type.getSchema().getRef() != null
                                        || type.getSchema().getType() != null
                                        || type.getSchema().getAllOf() != null
                                        || type.getSchema().getOneOf() != null));
    }
}
