package lv.viis.access.reading.scim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attributes as clients discover them (RFC 7643, 7), and the types of resources (RFC 7643, 6). */
final class ScimSchemas {

    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    private static final String TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    static final List<Map<String, Object>> ALL = List.of(
            schema(
                    ScimMedia.USER,
                    "User",
                    "A person with rights, by id only",
                    string("userName", "The person's pseudonym, the same as the id", "server"),
                    simple("active", "boolean", "Whether any right holds today"),
                    complex(
                            "groups",
                            "The role and object of each right that holds today",
                            string("value", "The group's id", "none"),
                            string("display", "The role", "none"),
                            reference("$ref", "The group", "Group"))),
            schema(
                    ScimMedia.GROUP,
                    "Group",
                    "Those who have one role on one object today",
                    string("displayName", "Role and object", "server"),
                    complex(
                            "members",
                            "Who they are; left out of lists unless asked for by its name",
                            string("value", "The person's id", "none"),
                            reference("$ref", "The person", "User"))),
            schema(
                    ScimMedia.GRANTS,
                    "Grants",
                    "The rights of a user",
                    complex(
                            "grants",
                            "Each right, today's and coming ones",
                            string("id", "The grant's id", "none"),
                            string("role", "As in the catalogue of roles", "none"),
                            string("employerId", "The organisation through which it is held", "none"),
                            string("objectId", "The organisation on which it holds; absent for the country", "none"),
                            string("from", "The first day, a date of Europe/Riga", "none"),
                            string("lastDay", "The last day, included", "none"),
                            simple("active", "boolean", "Whether it holds today"))));

    static final List<Map<String, Object>> TYPES = List.of(
            type("User", "/Users", "People who have rights, or will have", ScimMedia.USER, ScimMedia.GRANTS),
            type("Group", "/Groups", "Roles on objects that somebody has today", ScimMedia.GROUP, null));

    private ScimSchemas() {}

    private static Map<String, Object> type(
            String name, String endpoint, String description, String schema, String extension) {
        return Map.of(
                "schemas", List.of(TYPE),
                "id", name,
                "name", name,
                "description", description,
                "endpoint", endpoint,
                "schema", schema,
                "schemaExtensions",
                        extension == null ? List.of() : List.of(Map.of("schema", extension, "required", true)),
                "meta", meta("ResourceType", "/scim/v2/ResourceTypes/" + name));
    }

    @SafeVarargs
    private static Map<String, Object> schema(
            String id, String name, String description, Map<String, Object>... attributes) {
        return Map.of(
                "schemas",
                List.of(SCHEMA),
                "id",
                id,
                "name",
                name,
                "description",
                description,
                "attributes",
                List.of(attributes),
                "meta",
                meta("Schema", "/scim/v2/Schemas/" + id));
    }

    private static Map<String, String> meta(String resourceType, String location) {
        return Map.of("resourceType", resourceType, "location", location);
    }

    /** Compared without case. */
    private static Map<String, Object> string(String name, String description, String uniqueness) {
        var attribute = attribute(name, "string", false, description);
        attribute.put("caseExact", false);
        attribute.put("uniqueness", uniqueness);
        return attribute;
    }

    private static Map<String, Object> reference(String name, String description, String to) {
        var attribute = attribute(name, "reference", false, description);
        attribute.put("referenceTypes", List.of(to));
        attribute.put("caseExact", false);
        attribute.put("uniqueness", "none");
        return attribute;
    }

    private static Map<String, Object> simple(String name, String type, String description) {
        return attribute(name, type, false, description);
    }

    @SafeVarargs
    private static Map<String, Object> complex(String name, String description, Map<String, Object>... parts) {
        var attribute = attribute(name, "complex", true, description);
        attribute.put("subAttributes", List.of(parts));
        return attribute;
    }

    private static Map<String, Object> attribute(String name, String type, boolean multiValued, String description) {
        var attribute = new LinkedHashMap<String, Object>();
        attribute.put("name", name);
        attribute.put("type", type);
        attribute.put("multiValued", multiValued);
        attribute.put("description", description);
        attribute.put("required", name.equals("userName") || name.equals("displayName"));
        attribute.put("mutability", "readOnly");
        attribute.put("returned", "default");
        return attribute;
    }
}
