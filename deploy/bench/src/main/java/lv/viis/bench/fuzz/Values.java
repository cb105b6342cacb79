package lv.viis.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.viis.local.story.AccessPath;

/** Values that a schema allows, and that a service would often take: known ids, demo codes, days near today. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String TEXT = "Pārbaudes teksts par piekļuvi";

    /** What fields of these names are, where the schema says no more than that they are text. */
    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("email", List.of("zane@example.lv", "ilze@example.lv")),
            Map.entry("phone", List.of("+371 60000000")),
            Map.entry("homepage", List.of("https://example.lv/")),
            Map.entry("postcode", List.of("LV-1010", "LV-4801")),
            Map.entry("atvk", List.of("0038001", "0001000")),
            Map.entry("registrationNumber", List.of("9900001001", "9900001002")),
            Map.entry("givenName", List.of("Zane", "Ēriks")),
            Map.entry("surname", List.of("Paraudziņa", "Demonstre")),
            Map.entry(
                    "role",
                    List.of("INSTITUTION_READER", "INSTITUTION_EDITOR", "IZM_SUPPORT", "MUNICIPALITY_SPECIALIST")),
            Map.entry("roles", List.of("INSTITUTION_READER", "INSTITUTION_EDITOR")),
            Map.entry("reasonCode", List.of("DUTY_NEEDS_ACCESS")),
            Map.entry("lang", List.of("lv", "en")),
            Map.entry("url", List.of("https://example.org/hook")),
            Map.entry("filter", List.of("userName eq \"x\"", "id eq \"01900000-0000-7000-8000-000000000001\"")));

    private final Random random;
    private final Known known;

    Values(Random random, Known known) {
        this.random = random;
        this.known = known;
    }

    /** @param path of the operation that it is for */
    JsonNode of(Contract contract, JsonNode schema, String name, String path) {
        return of(contract, schema, name, path, 0);
    }

    private JsonNode of(Contract contract, JsonNode told, String name, String path, int depth) {
        var schema = contract.resolve(told);
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        for (var composed : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(composed)) {
                return of(contract, choice(schema.path(composed), composed), name, path, depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        return switch (type(schema)) {
            case "object" -> object(contract, schema, path, depth);
            case "array" -> {
                var items = JSON.arrayNode();
                for (var i = random.nextInt(3); i >= 0; i--) {
                    items.add(of(contract, schema.path("items"), name, path, depth + 1));
                }
                yield items;
            }
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(random.nextInt(100) / 4.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema, name, path));
        };
    }

    private JsonNode choice(JsonNode among, String composed) {
        if (composed.equals("allOf")) {
            return among.get(0);
        }
        var chosen = among.get(random.nextInt(among.size()));
        return chosen.path("type").asText().equals("null") && random.nextInt(3) > 0 ? among.get(0) : chosen;
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "string");
        }
        return type.get(random.nextInt(4) == 0 ? random.nextInt(type.size()) : 0)
                .asText();
    }

    private JsonNode object(Contract contract, JsonNode schema, String path, int depth) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) > 0) {
                object.set(property.getKey(), of(contract, property.getValue(), property.getKey(), path, depth + 1));
            }
        });
        return object;
    }

    private long whole(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = Math.max(least, schema.path("maximum").asLong(least + 3));
        return least + random.nextInt((int) Math.min(most - least + 1, 1000));
    }

    private String text(JsonNode schema, String name, String path) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> uuid(name, path);
            case "date" ->
                LocalDate.now(ZoneOffset.UTC)
                        .plusDays(random.nextInt(400) - 100)
                        .toString();
            case "date-time" ->
                java.time.Instant.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .minusSeconds(random.nextInt(100_000))
                        .toString();
            case "uri" -> "https://example.org/" + random.nextInt(100);
            default -> named(schema, name);
        };
    }

    String uuid(String name, String path) {
        var id = random.nextInt(8) == 0 ? null : known.id(name, path, random);
        return id == null ? new java.util.UUID(random.nextLong(), random.nextLong()).toString() : id;
    }

    private String named(JsonNode schema, String name) {
        if (name.toLowerCase(java.util.Locale.ROOT).contains("personalcode")) {
            return AccessPath.people(1, random.nextInt(5)).get(0).personalCode();
        }
        var fitting = BY_NAME.get(name);
        if (fitting != null && random.nextInt(4) > 0) {
            return fitting.get(random.nextInt(fitting.size()));
        }
        var seen = known.any(name, random);
        if (seen != null && random.nextInt(4) > 0) {
            return seen;
        }
        if (schema.path("pattern").asText().startsWith("^[A-Z]")) {
            return "CODE_" + random.nextInt(50);
        }
        var most = schema.path("maxLength").asInt(TEXT.length());
        return TEXT.substring(0, Math.min(most, TEXT.length()));
    }
}
