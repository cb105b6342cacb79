package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Describes each parameter in the API document that says nothing of itself: by the doc comment of the method, else by what
 * all parameters of its name or place have in common.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class TellParameters implements OASFilter {

    private static final Map<String, String> PAGING = Map.of(
            "cursor", "The `next` of the page before; without it the first page is given",
            "limit", "How many items a page has at most");

    private final Operations operations;

    public TellParameters(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations.forEach(document, (path, verb, operation, method) -> {
            for (var parameter : operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
                if (parameter.getDescription() == null) {
                    ofMethod(method, parameter)
                            .or(() -> Optional.ofNullable(PAGING.get(parameter.getName())))
                            .or(() -> ofPath(path, parameter))
                            .or(() -> ofItems(document, operation, parameter))
                            .ifPresent(parameter::setDescription);
                }
            }
        });
    }

    private static Optional<String> ofMethod(MethodInfo method, Parameter parameter) {
        var comments = DocComments.of(method.declaringClass().name().toString());
        return method.parameters().stream()
                .filter(argument -> argument.annotations().stream()
                        .anyMatch(
                                annotation -> annotation.name().packagePrefix().equals("jakarta.ws.rs")
                                        && annotation.value() != null
                                        && annotation.value().asString().equals(parameter.getName())))
                .findFirst()
                .flatMap(argument -> comments.ofMember(method.name() + "." + argument.name()));
    }

    private static Optional<String> ofPath(String path, Parameter parameter) {
        return Optional.of(path.indexOf("/{" + parameter.getName() + "}"))
                .filter(at -> parameter.getIn() == In.PATH && at > 0)
                .map(at -> "Which one of `" + path.substring(0, at) + "`");
    }

    /** A filter by a member of the items that the operation lists. */
    private static Optional<String> ofItems(OpenAPI document, Operation operation, Parameter parameter) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(answer -> answer.getContent())
                .map(content -> content.getMediaType("application/json"))
                .map(type -> named(document, type.getSchema()))
                .map(page -> page.getProperties().get("items"))
                .map(items -> named(document, items.getItems()))
                .filter(item -> item.getProperties().containsKey(parameter.getName()))
                .map(item -> "Only those with this `" + parameter.getName() + "`");
    }

    private static Schema named(OpenAPI document, Schema schema) {
        if (schema == null || schema.getRef() == null) {
            return null;
        }
        var found = document.getComponents().getSchemas().get(SchemaUse.name(schema));
        return found == null || found.getProperties() == null ? null : found;
    }
}
