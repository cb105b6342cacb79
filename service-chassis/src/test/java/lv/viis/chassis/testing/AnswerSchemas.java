package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the API document says that answers look like; a member of which it does not tell is a fault as well. */
final class AnswerSchemas {

    private static final String DOCUMENT = "urn:viis:contract";

    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
    private final JsonSchema whole;

    /** @param document of the whole API */
    AnswerSchemas(JsonNode document) {
        var closed = document.deepCopy();
        closed.path("components").path("schemas").forEach(AnswerSchemas::close);
        whole = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(DOCUMENT),
                        closed,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** Clients are to bear new members, so the document does not forbid them. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /**
     * @param schema where in the document it stands
     * @return in what the body differs, null if in nothing
     */
    String fault(JsonPointer schema, String body) {
        var faults = known.computeIfAbsent(
                        schema.toString(),
                        at -> whole.getRefSchema(
                                SchemaLocation.of(DOCUMENT + "#" + at).getFragment()))
                .validate(body, InputFormat.JSON);
        return faults.isEmpty() ? null : faults.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
