package lv.viis.chassis.limit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.viis.chassis.openapi.Operations;
import lv.viis.chassis.openapi.TellHeaders;
import lv.viis.chassis.problem.ProblemAnswer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Tells in the API document which operations may be refused for being asked too often (429), of those with a limit of
 * their own how often that is and what is left of it, and of those that never are why.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TellLimits implements OASFilter {

    private static final String STATUS = "429";
    private static final String NAME = "TooManyRequests";
    private static final String CODE = "too-many-requests";
    private static final String GENERAL =
            "`too-many-requests`: asked more often than is good for the others, by the limit of all requests";

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Retry-After", "Seconds until it is worth asking again",
            "RateLimit-Policy", "The limits that count here",
            "RateLimit", "What is left of them"));

    /** On an answer that succeeds. */
    private static final List<String> REST = List.of("RateLimit-Policy", "RateLimit");

    private static final DotName LIMITED = DotName.createSimple(Limited.class);
    private static final DotName UNLIMITED = DotName.createSimple(Unlimited.class);

    private final Operations operations;

    public TellLimits(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations.forEach(document, (operation, method) -> {
            var unlimited = unlimited(method);
            if (unlimited != null) {
                operation.addExtension("x-unlimited", unlimited.value().asString());
                return;
            }
            var limited = method.annotation(LIMITED);
            if (limited != null) {
                tellRest(operation, limited);
            }
            var said = operation.getResponses().getAPIResponse(STATUS);
            var isGeneral = limited == null && said == null;
            operation
                    .getResponses()
                    .addAPIResponse(
                            STATUS,
                            isGeneral
                                    ? OASFactory.createAPIResponse().ref(NAME)
                                    : refusal(said, limited == null ? GENERAL : own(limited)));
        });
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addResponse(NAME, refusal(null, GENERAL));
        HEADERS.forEach((name, description) -> document.getComponents()
                .addHeader(
                        name,
                        OASFactory.createHeader()
                                .description(description)
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))));
    }

    private static AnnotationInstance unlimited(MethodInfo method) {
        return method.hasDeclaredAnnotation(UNLIMITED)
                ? method.declaredAnnotation(UNLIMITED)
                : method.declaringClass().declaredAnnotation(UNLIMITED);
    }

    /** Whoever succeeds learns what is left of a limit that only such operations use up. */
    private static void tellRest(Operation operation, AnnotationInstance limited) {
        operation.addExtension("x-limit", limited.value("kind").asString());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                REST.forEach(name -> add(response, name));
            }
        });
    }

    private static void add(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref(header));
    }

    private static String own(AnnotationInstance limited) {
        return "`too-many-requests`: asked more often than %d times within %s, as the installation may have set otherwise"
                .formatted(
                        limited.value("most").asInt(), limited.value("within").asString());
    }

    /** @param said what else the operation answers with this status, null if nothing */
    private static APIResponse refusal(APIResponse said, String limit) {
        var codes = new TreeSet<>(said == null ? List.of() : ProblemAnswer.codes(said));
        codes.add(CODE);
        var response =
                ProblemAnswer.of(said == null ? limit : said.getDescription() + "; or " + limit, List.copyOf(codes));
        HEADERS.keySet().forEach(name -> add(response, name));
        add(response, TellHeaders.API_VERSION);
        return response;
    }
}
