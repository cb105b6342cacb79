package lv.viis.chassis.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service lets its callers do. It is read from the API document that the service serves, so that no action is
 * without its operation; the document has the roles from the annotations that let callers in.
 */
@ApplicationScoped
public class Actions {

    /** Where the build leaves the document that {@code /q/openapi} answers. */
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    /** What lies outside follows a protocol of its own (OAuth, SCIM, AuthZEN), which tells what can be asked. */
    private static final String OWN_API = "/v1/";

    private volatile Map<String, Set<String>> rolesByOperation;

    /** Those of the caller. */
    public List<String> of(Reach reach) {
        return of(reach.roles());
    }

    /**
     * The operations under {@code /v1} that somebody with these roles is let in to, by operationId and in the order of
     * the document: those for one of the roles, for all who have logged in, and for everybody.
     */
    public List<String> of(Set<String> roles) {
        var actions = new ArrayList<String>();
        known().forEach((operation, letIn) -> {
            if (letIn.isEmpty() || letIn.stream().anyMatch(roles::contains)) {
                actions.add(operation);
            }
        });
        return List.copyOf(actions);
    }

    private Map<String, Set<String>> known() {
        if (rolesByOperation == null) {
            try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
                if (document == null) {
                    throw new IllegalStateException("The build has left no " + DOCUMENT);
                }
                rolesByOperation = read(document);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return rolesByOperation;
    }

    static Map<String, Set<String>> read(InputStream document) throws IOException {
        var found = new LinkedHashMap<String, Set<String>>();
        new ObjectMapper().readTree(document).path("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith(OWN_API)) {
                for (var operation : path.getValue()) {
                    if (operation.has("operationId")) {
                        found.put(operation.path("operationId").asText(), roles(operation));
                    }
                }
            }
        });
        return found;
    }

    private static Set<String> roles(JsonNode operation) {
        var roles = new HashSet<String>();
        for (var alternative : operation.path("security")) {
            for (var scheme : alternative) {
                scheme.forEach(role -> roles.add(role.asText()));
            }
        }
        return roles;
    }
}
