package lv.viis.chassis.limit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Tells in the API document which operations may be refused for being asked too often (429), and those with a limit of
 * their own how often that is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TellLimits implements OASFilter {

    private static final String STATUS = "429";
    private static final String NAME = "TooManyRequests";
    private static final String GENERAL =
            "too-many-requests: asked more often than is good for the others, by the limit of all requests";

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Retry-After", "Seconds until it is worth asking again",
            "RateLimit-Policy", "The limits that count here",
            "RateLimit", "What is left of them"));

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName LIMITED = DotName.createSimple(Limited.class);
    private static final DotName UNLIMITED = DotName.createSimple(Unlimited.class);

    private final IndexView classes;

    public TellLimits(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        var methods = operations();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    var method = methods.get(operation(verb.name(), path));
                    if (method == null || isUnlimited(method)) {
                        return;
                    }
                    if (operation.getResponses() == null) {
                        operation.setResponses(OASFactory.createAPIResponses());
                    }
                    var limited = method.annotation(LIMITED);
                    var said = operation.getResponses().getAPIResponse(STATUS);
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    STATUS,
                                    limited == null && said == null
                                            ? OASFactory.createAPIResponse().ref(NAME)
                                            : refusal((said == null ? "" : said.getDescription() + "; or ")
                                                    + (limited == null ? GENERAL : own(limited))));
                }));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addResponse(NAME, refusal(GENERAL));
        HEADERS.forEach((name, description) -> document.getComponents()
                .addHeader(
                        name,
                        OASFactory.createHeader()
                                .description(description)
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))));
    }

    private static String own(AnnotationInstance limited) {
        return "too-many-requests: asked more often than %d times within %s, as the installation may have set otherwise"
                .formatted(
                        limited.value("most").asInt(), limited.value("within").asString());
    }

    private static APIResponse refusal(String why) {
        var response = OASFactory.createAPIResponse().description(why);
        HEADERS.keySet()
                .forEach(name ->
                        response.addHeader(name, OASFactory.createHeader().ref(name)));
        return response;
    }

    /** The resource methods by verb and path, as the document writes it. */
    private Map<String, MethodInfo> operations() {
        var verbs = Stream.of(HttpMethod.values()).map(Enum::name).toList();
        var found = new HashMap<String, MethodInfo>();
        for (var annotation : classes.getAnnotations(PATH)) {
            if (annotation.target().kind() == Kind.CLASS) {
                var resource = annotation.target().asClass();
                for (var method : resource.methods()) {
                    verbs.stream()
                            .filter(verb -> method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
                            .forEach(verb -> found.put(
                                    operation(verb, path(annotation) + path(method.annotation(PATH))), method));
                }
            }
        }
        return found;
    }

    private static boolean isUnlimited(MethodInfo method) {
        return method.hasDeclaredAnnotation(UNLIMITED)
                || method.declaringClass().hasDeclaredAnnotation(UNLIMITED);
    }

    private static String path(AnnotationInstance annotation) {
        return annotation == null ? "" : "/" + annotation.value().asString();
    }

    /** Parameters stand without the pattern that they must match. */
    private static String operation(String verb, String path) {
        return verb
                + " "
                + path.replaceAll("\\{\\s*([^}:\\s]+)[^}]*}", "{$1}")
                        .replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "");
    }
}
