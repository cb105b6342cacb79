package lv.viis.chassis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.openapi.Derived;
import lv.viis.chassis.openapi.Operations;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Tells in the API document in which problems each operation can end, by status: the refusals that its code can make, as
 * {@code META-INF/refusals.properties} has them, and what the doors before it refuse. What an operation says of a status
 * by an annotation of its own stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class TellRefusals implements OASFilter {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName TYPE = DotName.createSimple(ProblemType.class);

    /** What Quarkus says where a token is needed, or a role, or a body is read. */
    private static final Set<String> GENERIC = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    private final IndexView classes;
    private final Operations operations;
    private final Derived derived = Derived.of("refusals.properties");

    public TellRefusals(IndexView classes) {
        this.classes = classes;
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var types = new TreeMap<String, AnnotationInstance>();
        classes.getAnnotations(TYPE)
                .forEach(type -> types.put(type.target().asClass().simpleName(), type));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        operations.forEach(document, (operation, method) -> {
            if (isOf(method, "/scim")) {
                ScimAnswer.addTo(document, operation);
                return;
            }
            if (isOf(method, "/oauth2")) {
                return;
            }
            var told = new ByStatus();
            byDoors(told, operation, method);
            derived.of(method).stream()
                    .filter(types::containsKey)
                    .forEach(refusal -> told.add(
                            types.get(refusal).value("status").asInt(),
                            Refusal.code(refusal),
                            types.get(refusal).value("en").asString()));
            told.addTo(operation.getResponses());
        });
        document.getComponents().addSchema(ProblemAnswer.SCHEMA, ProblemAnswer.schema());
    }

    /** OAuth and SCIM have error bodies of their own (RFC 6749, 5.2; RFC 7644, 3.12), and those resources tell of them. */
    private static boolean isOf(MethodInfo method, String protocol) {
        return method.declaringClass()
                .declaredAnnotation(PATH)
                .value()
                .asString()
                .startsWith(protocol);
    }

    private static void byDoors(ByStatus told, Operation operation, MethodInfo method) {
        if (Operations.has(method, "jakarta.annotation.security.RolesAllowed")) {
            told.add(GeneralProblem.UNAUTHENTICATED, GeneralProblem.INVALID_TOKEN, GeneralProblem.FORBIDDEN);
        } else if (Operations.has(method, "io.quarkus.security.Authenticated")) {
            told.add(GeneralProblem.UNAUTHENTICATED, GeneralProblem.INVALID_TOKEN);
        }
        if (Operations.has(method, "lv.viis.chassis.idempotency.Idempotent")
                || operation.getParameters() != null
                        && !operation.getParameters().isEmpty()) {
            told.add(GeneralProblem.INVALID_INPUT);
        }
        if (operation.getRequestBody() != null) {
            told.add(
                    GeneralProblem.MALFORMED_REQUEST,
                    GeneralProblem.INVALID_INPUT,
                    GeneralProblem.CHARACTERS_LOST,
                    GeneralProblem.TOO_LARGE,
                    GeneralProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** By status and code, each with its title. */
    private static final class ByStatus {

        private final SortedMap<Integer, SortedMap<String, String>> byStatus = new TreeMap<>();

        void add(GeneralProblem... problems) {
            for (var problem : problems) {
                add(problem.status(), problem.code(), problem.title(Language.EN));
            }
        }

        void add(int status, String code, String title) {
            byStatus.computeIfAbsent(status, one -> new TreeMap<>()).put(code, title);
        }

        void addTo(APIResponses responses) {
            byStatus.forEach((status, titles) -> {
                var said = responses.getAPIResponse(Integer.toString(status));
                if (said == null || isGeneric(said)) {
                    responses.addAPIResponse(Integer.toString(status), response(titles));
                }
            });
            responses.getAPIResponses().entrySet().stream()
                    .filter(said -> isGeneric(said.getValue()))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(responses::removeAPIResponse);
        }

        private static APIResponse response(SortedMap<String, String> titles) {
            var lines = titles.entrySet().stream()
                    .map(problem -> "`" + problem.getKey() + "`: " + problem.getValue())
                    .toList();
            return ProblemAnswer.of(String.join("; ", lines), List.copyOf(titles.keySet()));
        }

        /** Whether the framework said it, of its own accord and without a body. */
        private static boolean isGeneric(APIResponse response) {
            return GENERIC.contains(String.valueOf(response.getDescription()));
        }
    }
}
