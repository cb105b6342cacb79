package lv.viis.access.reading.scim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which attributes a client wants told (RFC 7644, 3.9): what it does not ask for is not read, told or recorded, but for
 * {@code schemas} and {@code id}, which are always told. Names are compared without case, and count with the URN of
 * their schema before them too (3.10).
 *
 * @param named as paths from the schema on: {@code core/groups/value}
 * @param only whether just these are wanted; else all but these
 */
record ScimAttributes(Set<String> named, boolean only) {

    private static final String CORE = "core";
    private static final String GRANTS = "grants";
    private static final String UNKNOWN = "unknown";

    /** @param schema of the resource; where it is a base schema, its name may be left out */
    static ScimAttributes parse(String schema, List<String> attributes, List<String> excluded) {
        var wanted = paths(schema, attributes);
        var unwanted = paths(schema, excluded);
        if (!wanted.isEmpty() && !unwanted.isEmpty()) {
            throw ScimFault.invalidValue("attributes and excludedAttributes exclude each other");
        }
        return wanted.isEmpty() ? new ScimAttributes(unwanted, false) : new ScimAttributes(wanted, true);
    }

    /** A list without a name asks for nothing else than usual. */
    private static Set<String> paths(String schema, List<String> lists) {
        return lists.stream()
                .flatMap(list -> List.of(list.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> path(schema, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String path(String schema, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var root : Map.of(CORE, schema, GRANTS, ScimMedia.GRANTS).entrySet()) {
            var urn = root.getValue().toLowerCase(Locale.ROOT);
            if (lower.equals(urn)) {
                return root.getKey();
            }
            if (lower.startsWith(urn + ":")) {
                return root.getKey() + "/" + steps(lower.substring(urn.length() + 1));
            }
        }
        if (lower.startsWith("urn:")) {
            return UNKNOWN;
        }
        // The extension's one attribute is told from all others by its bare name too.
        return (lower.equals("grants") || lower.startsWith("grants.") ? GRANTS : CORE) + "/" + steps(lower);
    }

    private static String steps(String name) {
        return name.replace('.', '/');
    }

    /** Whether an attribute, or any part of it, is told. */
    boolean wants(String attribute) {
        var path = path(ScimMedia.USER, attribute);
        return only
                ? named.stream().anyMatch(one -> isWithin(path, one) || isWithin(one, path))
                : named.stream().noneMatch(one -> isWithin(path, one));
    }

    /** Whether it was asked for by its name. */
    boolean names(String attribute) {
        return only && wants(attribute);
    }

    /** @return the value, null if the attribute, which has no parts, is not told */
    <T> T pick(String attribute, T value) {
        var path = path(ScimMedia.USER, attribute);
        return named.stream().anyMatch(one -> isWithin(path, one)) == only ? value : null;
    }

    /** The attribute {@code meta} (RFC 7643, 3.1). */
    Map<String, String> meta(String resourceType, String location) {
        if (!wants("meta")) {
            return null;
        }
        var meta = new LinkedHashMap<String, String>();
        meta.put("resourceType", pick("meta.resourceType", resourceType));
        meta.put("location", pick("meta.location", location));
        meta.values().removeIf(value -> value == null);
        return meta;
    }

    private static boolean isWithin(String path, String other) {
        return path.equals(other) || path.startsWith(other + "/");
    }
}
