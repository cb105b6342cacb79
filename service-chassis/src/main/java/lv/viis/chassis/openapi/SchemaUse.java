package lv.viis.chassis.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Where the named schemas of the API document are used. */
final class SchemaUse {

    private final Map<String, Schema> named;
    private final Set<String> found = new TreeSet<>();

    private SchemaUse(Map<String, Schema> named) {
        this.named = named;
    }

    /** The names of those that a client sends, also within others. */
    static Set<String> inRequests(OpenAPI document) {
        var use = new SchemaUse(document.getComponents().getSchemas());
        operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> use.follow(operation.getRequestBody().getContent()));
        return use.found;
    }

    /** Of that to which a schema refers. */
    static String name(Schema reference) {
        return reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private void follow(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> follow(type.getSchema()));
        }
    }

    private void follow(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = name(schema);
            if (found.add(name)) {
                follow(named.get(name));
            }
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            follow(schema.getProperties().values());
        }
        follow(schema.getAnyOf());
        follow(schema.getOneOf());
        follow(schema.getAllOf());
    }

    private void follow(Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::follow);
        }
    }
}
