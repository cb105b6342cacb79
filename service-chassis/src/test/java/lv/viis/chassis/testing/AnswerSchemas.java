package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the API document says that answers look like; a member of which it does not tell is a fault as well. */
final class AnswerSchemas {

    private static final String DOCUMENT = "urn:viis:contract";
    private static final Set<String> UNNEEDED = Set.of(
            "example", "examples", "description", "summary", "parameters", "x-problem-codes", "webhooks", "security");

    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final JsonSchemaFactory schemas;

    /** @param document of the whole API */
    AnswerSchemas(JsonNode document) {
        var closed = shortened(document, false);
        closed.path("components").path("schemas").forEach(AnswerSchemas::close);
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, closed.toString()))));
    }

    /** Without what no schema needs: each that is asked for holds the whole of its document. */
    private static JsonNode shortened(JsonNode node, boolean namesMembers) {
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(shortened(item, false)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        var kept = JsonNodeFactory.instance.objectNode();
        node.fields().forEachRemaining(field -> {
            if (namesMembers || !UNNEEDED.contains(field.getKey())) {
                kept.set(
                        field.getKey(),
                        shortened(field.getValue(), field.getKey().equals("properties") && !namesMembers));
            }
        });
        return kept;
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
                        schema.toString(), at -> schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + at), config))
                .validate(body, InputFormat.JSON);
        return faults.isEmpty() ? null : faults.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
