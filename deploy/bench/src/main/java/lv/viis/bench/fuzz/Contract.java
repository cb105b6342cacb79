package lv.viis.bench.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;

/** One service's API document: its operations, and whether a body is what it tells of. */
final class Contract {

    private static final String DOCUMENT = "urn:viis:contract";

    private final Service service;
    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonPointer, JsonSchema> known = new HashMap<>();
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final JsonSchemaFactory schemas;

    private Contract(Service service, JsonNode document) {
        this.service = service;
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Operation(
                                this,
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                JsonPointer.empty()
                                        .appendProperty("paths")
                                        .appendProperty(path.getKey())
                                        .appendProperty(verb.getKey()),
                                verb.getValue()))));
        var closed = document.deepCopy();
        closed.path("components").path("schemas").forEach(Contract::close);
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, closed.toString()))));
    }

    static Contract of(Service service) throws IOException {
        var file = Repository.root().resolve(service.id()).resolve("contract/openapi.yaml");
        return new Contract(service, new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    }

    /** Clients are to bear new members, so the document does not forbid them; here they are faults. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    Service service() {
        return service;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The node itself, or what its {@code $ref} names. */
    JsonNode resolve(JsonNode node) {
        var at = node;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /**
     * @param schema where in the document it stands
     * @return in what the body differs, null if in nothing
     */
    String fault(JsonPointer schema, String body) {
        var faults = known.computeIfAbsent(
                        schema, at -> schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + at), config))
                .validate(body, InputFormat.JSON);
        return faults.isEmpty()
                ? null
                : faults.stream().limit(3).map(Object::toString).collect(Collectors.joining("; "));
    }

    /** Where an answer's schema stands, of the operation or of what it shares with others. */
    JsonPointer answer(Operation operation, int status, String type) {
        var at = operation.at().appendProperty("responses").appendProperty(Integer.toString(status));
        var shared = document.at(at).path("$ref").asText();
        return (shared.isEmpty() ? at : JsonPointer.compile(shared.substring(1)))
                .appendProperty("content")
                .appendProperty(type)
                .appendProperty("schema");
    }

    /** Whether it is a problem document as this service describes them. */
    String problemFault(String body) {
        return fault(JsonPointer.compile("/components/schemas/Problem"), body);
    }
}
