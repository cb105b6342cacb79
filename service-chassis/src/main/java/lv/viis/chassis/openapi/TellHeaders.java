package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/** Tells in the API document which headers an answer carries: the version of the API, and what its code adds to it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TellHeaders.LAST)
public class TellHeaders implements OASFilter {

    /** After all filters that add answers: the highest runs first. */
    public static final int LAST = 0;

    /** On every answer (Dutch API Design Rules, API-57). */
    public static final String API_VERSION = "API-Version";

    private static final Map<String, Header> HEADERS = new TreeMap<>(Map.of(
            API_VERSION,
            header("The version of this API, by which clients can tell what they met", text(null)),
            "ETag",
            header("The version of the object, to be sent back as `If-Match` with a change", text(null)),
            "Cache-Control",
            header("For how long the answer may be shown without asking again (RFC 9111)", text(null)),
            "Location",
            header("Where the new object, or the work on it, is found", text("uri-reference"))));

    private static final Set<String> KEPT = Set.of("200", "304");

    private final Operations operations;
    private final Derived derived = Derived.of("headers.properties");

    public TellHeaders(IndexView classes) {
        this.operations = new Operations(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        operations.forEach(
                document,
                (operation, method) -> operation
                        .getResponses()
                        .getAPIResponses()
                        .forEach((status, response) -> {
                            if (response.getRef() == null) {
                                add(document, response, API_VERSION);
                                if (isKept(operation, status)) {
                                    add(document, response, "ETag");
                                    add(document, response, "Cache-Control");
                                }
                                if (status.startsWith("2")) {
                                    derived.of(method).stream()
                                            .filter(header -> !header.equals("Location") || !status.equals("200"))
                                            .forEach(header -> add(document, response, header));
                                }
                            }
                        }));
    }

    /** Whether caches may keep the answer: then there is one for who has it. */
    private static boolean isKept(Operation operation, String status) {
        return KEPT.contains(status) && operation.getResponses().hasAPIResponse("304");
    }

    private static void add(OpenAPI document, APIResponse response, String header) {
        document.getComponents().addHeader(header, HEADERS.get(header));
        response.addHeader(header, OASFactory.createHeader().ref(header));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).format(format);
    }
}
