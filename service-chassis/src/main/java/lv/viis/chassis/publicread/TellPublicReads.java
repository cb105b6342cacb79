package lv.viis.chassis.publicread;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import lv.viis.chassis.openapi.Operations;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Tells in the API document that what everybody may read need not be sent twice. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class TellPublicReads implements OASFilter {

    private static final DotName GET = DotName.createSimple("jakarta.ws.rs.GET");
    private static final String NOT_MODIFIED = "304";

    private final Operations operations;

    public TellPublicReads(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations.forEach(document, (operation, method) -> {
            if (Operations.has(method, "jakarta.annotation.security.PermitAll") && isRead(operation, method)) {
                operation.addParameter(OASFactory.createParameter()
                        .name("If-None-Match")
                        .in(In.HEADER)
                        .description("The `ETag` of what the caller has; without it all is sent")
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
                if (operation.getResponses().getAPIResponse(NOT_MODIFIED) == null) {
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    NOT_MODIFIED,
                                    OASFactory.createAPIResponse()
                                            .description("It is still what `If-None-Match` names"));
                }
            }
        });
    }

    /** What the filter of public reads looks at, or what an operation does of its own accord. */
    private static boolean isRead(Operation operation, MethodInfo method) {
        var answer = operation.getResponses().getAPIResponse("200");
        return method.hasDeclaredAnnotation(GET)
                && answer != null
                && (operation.getResponses().hasAPIResponse(NOT_MODIFIED)
                        || answer.getContent() != null && answer.getContent().hasMediaType("application/json"));
    }
}
