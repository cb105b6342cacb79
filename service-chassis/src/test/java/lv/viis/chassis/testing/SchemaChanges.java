package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two schemas with all references followed. What was sent by the old one has to be taken by the new one (a request);
 * what the new one answers has to be something that the old one promised (an answer).
 */
final class SchemaChanges {

    private static final List<String> HIGHEST =
            List.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");
    private static final List<String> LOWEST =
            List.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");

    private final JsonNode released;
    private final JsonNode current;
    private final boolean isAnswer;
    private final Set<List<JsonNode>> within = new HashSet<>();

    private SchemaChanges(JsonNode released, JsonNode current, boolean isAnswer) {
        this.released = released;
        this.current = current;
        this.isAnswer = isAnswer;
    }

    static SchemaChanges inRequests(JsonNode released, JsonNode current) {
        return new SchemaChanges(released, current, false);
    }

    static SchemaChanges inAnswers(JsonNode released, JsonNode current) {
        return new SchemaChanges(released, current, true);
    }

    /** Names each break, by where it is. */
    List<String> between(String where, JsonNode was, JsonNode is) {
        var pair = List.of(was, is);
        // A schema that holds itself is compared once.
        if (was.isMissingNode() || !within.add(pair)) {
            return List.of();
        }
        try {
            return compare(where, was, is);
        } finally {
            within.remove(pair);
        }
    }

    private List<String> compare(String where, JsonNode was, JsonNode is) {
        var before = new ArrayList<ObjectNode>();
        var now = new ArrayList<ObjectNode>();
        var wasNullable = SchemaForms.alternatives(released, was, before);
        var isNullable = SchemaForms.alternatives(current, is, now);
        var breaks = new ArrayList<String>();
        if (isAnswer && isNullable && !wasNullable) {
            breaks.add(where + " may be null");
        } else if (!isAnswer && wasNullable && !isNullable) {
            breaks.add(where + " may not be null");
        }
        if (before.size() == 1 && now.size() == 1) {
            single(where, before.get(0), now.get(0), breaks);
            return breaks;
        }
        for (var one : isAnswer ? now : before) {
            if ((isAnswer ? before : now).stream().noneMatch(other -> fits(one, other))) {
                breaks.add(where + (isAnswer ? " may be of a new kind" : " takes a kind no more"));
            }
        }
        return breaks;
    }

    private boolean fits(ObjectNode one, ObjectNode other) {
        var breaks = new ArrayList<String>();
        single("", isAnswer ? other : one, isAnswer ? one : other, breaks);
        return breaks.isEmpty();
    }

    private void single(String where, ObjectNode was, ObjectNode is, List<String> breaks) {
        var wider = isAnswer ? is : was;
        var narrower = isAnswer ? was : is;
        var typesLeft = SchemaForms.types(wider);
        var typesKnown = SchemaForms.types(narrower);
        typesLeft.remove("null");
        typesKnown.remove("null");
        if (typesKnown.contains("number")) {
            typesKnown.add("integer");
        }
        if (!typesKnown.isEmpty() && (typesLeft.isEmpty() || !typesKnown.containsAll(typesLeft))) {
            breaks.add(where + " has another type");
        }
        values(where, wider, narrower, breaks);
        for (var exact :
                isAnswer ? List.of("format") : List.of("format", "pattern", "default", "multipleOf", "uniqueItems")) {
            // A request that is restricted no more takes what it took.
            var isFreed = !isAnswer && !is.has(exact) && !exact.equals("format") && !exact.equals("default");
            if (!was.path(exact).equals(is.path(exact)) && !isFreed) {
                breaks.add(where + " has another " + exact);
            }
        }
        if (!isAnswer) {
            bounds(where, was, is, breaks);
        }
        objects(where, was, is, breaks);
        if (was.has("items") && is.has("items")) {
            breaks.addAll(between(where + "[]", was.path("items"), is.path("items")));
        } else if (isAnswer ? was.has("items") : is.has("items")) {
            breaks.add(where + "[] is of another kind");
        }
    }

    /** @param wider what can come, all of which has to be among what was or is understood */
    private static void values(String where, ObjectNode wider, ObjectNode narrower, List<String> breaks) {
        if (narrower.has("enum") || narrower.has("const")) {
            var understood = valuesOf(narrower);
            var coming = valuesOf(wider);
            if (coming.isEmpty() || !understood.containsAll(coming)) {
                breaks.add(where + " has other values");
            }
        }
    }

    private static Set<JsonNode> valuesOf(JsonNode schema) {
        var values = new HashSet<JsonNode>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.path("const"));
        }
        values.removeIf(JsonNode::isNull);
        return values;
    }

    private static void bounds(String where, ObjectNode was, ObjectNode is, List<String> breaks) {
        for (var bound : HIGHEST) {
            if (is.has(bound)
                    && (!was.has(bound)
                            || is.path(bound).asDouble() < was.path(bound).asDouble())) {
                breaks.add(where + " has a narrower " + bound);
            }
        }
        for (var bound : LOWEST) {
            var none = bound.startsWith("min") && !bound.equals("minimum") ? 0 : Double.NEGATIVE_INFINITY;
            if (is.has(bound) && is.path(bound).asDouble() > was.path(bound).asDouble(none)) {
                breaks.add(where + " has a narrower " + bound);
            }
        }
    }

    private void objects(String where, ObjectNode was, ObjectNode is, List<String> breaks) {
        var left = required(isAnswer ? was : is);
        left.removeAll(required(isAnswer ? is : was));
        for (var name : left) {
            breaks.add(where + "." + name + (isAnswer ? " may be missing" : " is required"));
        }
        was.path("properties").fields().forEachRemaining(property -> {
            var now = is.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(where + "." + property.getKey() + " is gone");
            } else {
                breaks.addAll(between(where + "." + property.getKey(), property.getValue(), now));
            }
        });
        var others = was.path("additionalProperties");
        var othersNow = is.path("additionalProperties");
        if (!isAnswer && othersNow.isBoolean() && !othersNow.asBoolean() && !others.equals(othersNow)) {
            breaks.add(where + " takes no other members");
        } else if (others.isObject() && othersNow.isObject()) {
            breaks.addAll(between(where + ".*", others, othersNow));
        }
    }

    private static Set<String> required(JsonNode schema) {
        var names = new HashSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
