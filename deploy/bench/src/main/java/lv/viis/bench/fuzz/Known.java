package lv.viis.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What earlier answers told: values by the names of their fields, ids by their collections, ETags by their paths. */
final class Known {

    private static final int KEPT = 60;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    /** @param path as it was asked, without a query */
    void learn(String path, JsonNode answer, String tag) {
        if (tag != null) {
            tags.put(path, tag);
        }
        learn(collection(path), answer);
    }

    /** What a person has who called for something of this name. */
    void put(String name, String value) {
        var those = values.computeIfAbsent(name, any -> new ArrayList<>());
        if (!those.contains(value)) {
            if (those.size() >= KEPT) {
                those.remove(0);
            }
            those.add(value);
        }
    }

    /** One of this name, or null if none was seen. */
    String any(String name, Random random) {
        var those = values.get(name);
        return those == null ? null : those.get(random.nextInt(those.size()));
    }

    /** An id for a parameter or a field: of its collection if the name tells of one, otherwise of any. */
    String id(String name, String path, Random random) {
        var own = any(name.equals("id") || name.equals("ticketId") ? collection(path) : name, random);
        if (own != null) {
            return own;
        }
        var singular = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        own = any("/" + kebab(singular) + "s", random);
        return own == null ? any("*", random) : own;
    }

    /** The ETag of the object that the path is about, null if it was not read. */
    String tag(String path) {
        for (var at = path; at.length() > 4; at = at.substring(0, at.lastIndexOf('/'))) {
            if (tags.containsKey(at)) {
                return tags.get(at);
            }
        }
        return null;
    }

    /** The same, or one that nothing has. */
    String tagOr(String path) {
        var tag = tag(path);
        return tag == null ? "\"0\"" : tag;
    }

    private void learn(String collection, JsonNode node) {
        node.properties().forEach(member -> {
            var value = member.getValue();
            if (value.isTextual() && value.asText().length() < 200) {
                put(member.getKey(), value.asText());
                if (UUID.matcher(value.asText()).matches()) {
                    put("*", value.asText());
                    if (member.getKey().equals("id")) {
                        put(collection, value.asText());
                    }
                }
            } else if (value.isArray()) {
                value.forEach(
                        item -> learn(member.getKey().equals("items") ? collection : "/" + member.getKey(), item));
            } else {
                learn("/" + member.getKey(), value);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> learn(collection, item));
        }
    }

    /** The last plural noun before the first parameter or id: {@code /organisations} of {@code /v1/organisations/{id}/contact}. */
    private static String collection(String path) {
        var found = "";
        for (var part : path.split("/")) {
            if (part.startsWith("{") || UUID.matcher(part).matches()) {
                return found;
            }
            found = "/" + part;
        }
        return found;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
