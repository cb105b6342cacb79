package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One form of a schema for the many in which JSON Schema can say the same: references, parts, choices, null. */
final class SchemaForms {

    private SchemaForms() {}

    /** What a reference points to, with what stands beside the reference. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        var target = resolve(document, document.at(node.path("$ref").asText().substring(1)));
        return merged(target, ((ObjectNode) node.deepCopy()).without("$ref"));
    }

    /** Splits a schema into its alternatives without null, each whole; tells whether null is one of them. */
    static boolean alternatives(JsonNode document, JsonNode node, List<ObjectNode> found) {
        var schema = resolve(document, node);
        for (var part : schema.path("allOf")) {
            schema = merged(schema, resolve(document, part));
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                var rest = ((ObjectNode) schema.deepCopy()).without(List.of("oneOf", "anyOf", "allOf"));
                var nullable = false;
                for (var one : schema.path(choice)) {
                    nullable |= alternatives(document, merged(resolve(document, one), rest), found);
                }
                return nullable;
            }
        }
        var types = types(schema);
        var nullable = types.remove("null") || anyNull(schema.path("enum"));
        if (!types.isEmpty() || !nullable) {
            found.add(schema.deepCopy());
        }
        return nullable;
    }

    /** Those that are named; none means any. */
    static Set<String> types(JsonNode schema) {
        var types = new HashSet<String>();
        var type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    private static boolean anyNull(JsonNode values) {
        for (var value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode merged(JsonNode first, JsonNode second) {
        var merged = first.isObject() ? (ObjectNode) first.deepCopy() : JsonNodeFactory.instance.objectNode();
        second.fields().forEachRemaining(member -> {
            var own = merged.path(member.getKey());
            if (member.getKey().equals("properties") && own.isObject()) {
                ((ObjectNode) own).setAll((ObjectNode) member.getValue());
            } else if (member.getKey().equals("required") && own.isArray()) {
                member.getValue().forEach(merged.withArray("required")::add);
            } else if (!member.getKey().equals("allOf")) {
                merged.set(member.getKey(), member.getValue());
            }
        });
        return merged;
    }
}
