package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * In a merge patch (RFC 7396) null takes a member away: the contract of each such body tells its members, none as needed, and
 * its example holds only what they may be, null only where the schema allows it.
 */
public final class MergePatches {

    private MergePatches() {}

    /** Throws with what an example or a schema has otherwise. */
    public static void check() {
        var document = document();
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
            return;
        }
        fits(document, operation, schema, body.path("example"), faults);
    }

    private static void fits(
            JsonNode document, String operation, JsonNode schema, JsonNode example, List<String> faults) {
        example.fields().forEachRemaining(member -> {
            var told = resolved(document, schema.path("properties").path(member.getKey()));
            if (told.isMissingNode()) {
                faults.add(operation + " has in its example what it does not tell of: " + member.getKey());
            } else if (member.getValue().isObject()) {
                fits(document, operation, told, member.getValue(), faults);
            } else if (member.getValue().isNull()
                    && !told.path("type").toString().contains("\"null\"")) {
                faults.add(operation + " has null in its example where its schema has none: " + member.getKey());
            }
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("contract", "openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
