package lv.viis.chassis.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The operations of the API document, each with the resource method behind it. */
public final class Operations {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    /** What is done with an operation. */
    @FunctionalInterface
    interface Work {
        void on(String path, String verb, Operation operation, MethodInfo method);
    }

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public Operations(IndexView classes) {
        var verbs = Stream.of(HttpMethod.values()).map(Enum::name).toList();
        for (var annotation : classes.getAnnotations(PATH)) {
            if (annotation.target().kind() == Kind.CLASS) {
                for (var method : annotation.target().asClass().methods()) {
                    verbs.stream()
                            .filter(verb -> method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
                            .filter(verb -> !isHidden(method))
                            .forEach(verb ->
                                    methods.put(key(verb, path(annotation) + path(method.annotation(PATH))), method));
                }
            }
        }
    }

    /** Those of the document, each with its responses to add to. */
    public void forEach(OpenAPI document, BiConsumer<Operation, MethodInfo> work) {
        forEach(document, (path, verb, operation, method) -> work.accept(operation, method));
    }

    /** The same, each with its path as the document writes it and its HTTP method. */
    void forEach(OpenAPI document, Work work) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    var method = methods.get(key(verb.name(), path));
                    if (method != null) {
                        if (operation.getResponses() == null) {
                            operation.setResponses(OASFactory.createAPIResponses());
                        }
                        work.on(path, verb.name(), operation, method);
                    }
                }));
    }

    /** Whether the method, or else its class, is so annotated. */
    public static boolean has(MethodInfo method, String annotation) {
        var name = DotName.createSimple(annotation);
        return method.hasDeclaredAnnotation(name) || method.declaringClass().hasDeclaredAnnotation(name);
    }

    /** Such as one that answers in another media type what a method beside it tells of. */
    private static boolean isHidden(MethodInfo method) {
        var operation = method.declaredAnnotation(OPERATION);
        return operation != null
                && operation.value("hidden") != null
                && operation.value("hidden").asBoolean();
    }

    private static String path(AnnotationInstance annotation) {
        return annotation == null ? "" : "/" + annotation.value().asString();
    }

    /** Verb and path as the document writes it: parameters stand without the pattern that they must match. */
    private static String key(String verb, String path) {
        return verb
                + " "
                + path.replaceAll("\\{\\s*([^}:\\s]+)[^}]*}", "{$1}")
                        .replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "");
    }
}
