package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * In a merge patch (RFC 7396) null takes a member away: the contract of each such body tells its members, none as needed, each
 * with null.
 */
public final class MergePatches {

    private MergePatches() {}

    /** Throws with what a schema has otherwise. */
    public static void check() {
        var document = Contract.document();
        var faults = new ArrayList<String>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    var body = operation.path("requestBody").path("content").path("application/merge-patch+json");
                    if (!body.isMissingNode()) {
                        check(document, operation.path("operationId").asText(), body, faults);
                    }
                }));
        assertEquals(List.of(), faults);
    }

    private static void check(JsonNode document, String operation, JsonNode body, List<String> faults) {
        var schema = resolved(document, body.path("schema"));
        if (!schema.path("required").isEmpty()) {
            faults.add(operation + " needs " + schema.path("required") + ", and a patch may leave out each");
        }
        if (schema.path("properties").isEmpty()) {
            faults.add(operation + " does not tell what can be changed");
        }
        schema.path("properties").fields().forEachRemaining(member -> {
            if (!member.getValue().toString().contains("\"null\"")) {
                faults.add(operation + " does not tell that null takes away " + member.getKey());
            }
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
