package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Names each operation in the API document by the method behind it, {@code GrantResource.list} as {@code listGrants}, so
 * that a client made from the document has names to call; tells of those that are open to all that nobody need log in; and
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
        operations.forEach(document, (operation, method) -> {
            operation.setOperationId(id(method));
            if (Operations.has(method, "jakarta.annotation.security.PermitAll")) {
                operation.setSecurity(new ArrayList<>());
            }
            requireVersion(operation);
        });
    }

    /** The verb of the method with the noun of its resource: unique, as a resource has no two methods of one name. */
    static String id(MethodInfo method) {
        var noun = method.declaringClass().simpleName().replaceAll("Resource$", "");
        return method.name() + (method.name().equals("list") ? plural(noun) : noun);
    }

    private static String plural(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.endsWith("s") ? noun : noun + "s";
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
