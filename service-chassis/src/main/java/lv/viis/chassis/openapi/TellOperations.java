package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/**
 * Names each operation in the API document by its method and path, so that a client made from the document has names to
 * call; tells of those that are open to all that nobody need log in; and
 * of those that compare versions that they need one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class TellOperations implements OASFilter {

    private static final String IF_MATCH = "If-Match";

    private final Operations operations;

    public TellOperations(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations.forEach(document, (path, verb, operation, method) -> {
            operation.setOperationId(OperationNames.of(method.name(), verb, path));
            if (Operations.has(method, "jakarta.annotation.security.PermitAll")) {
                operation.setSecurity(new ArrayList<>());
            }
            requireVersion(operation);
        });
    }

    /** Its absence is refused (428), so a client that is made from the document should not be able to leave it out. */
    private static void requireVersion(Operation operation) {
        (operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters())
                .stream()
                        .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                        .forEach(parameter -> parameter
                                .required(true)
                                .description("The `ETag` of the object as it was read; the change is refused with 412"
                                        + " if it has changed since"));
    }
}
