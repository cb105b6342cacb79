package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A contract to be changed by {@link ContractChangesTest}, and what is easily found in it; an equal copy finds the same. */
final class ContractCopy {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    final ObjectNode document;

    private ContractCopy(ObjectNode document) {
        this.document = document;
    }

    static ContractCopy of(String service) {
        return new ContractCopy(
                FILES.computeIfAbsent(service, ContractCopy::read).deepCopy());
    }

    private static JsonNode read(String service) {
        try {
            return YAML.readTree(Path.of("..", service, "contract/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode paths() {
        return (ObjectNode) document.path("paths");
    }

    /** Path and verb of the first operation that creates something from a body. */
    String path() {
        return paths().properties().stream()
                .filter(path -> isCreating(path.getValue().path("post")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private boolean isCreating(JsonNode post) {
        return post.path("responses").path("201").path("headers").has("Location")
                && post.at("/responses/201/content/application~1json/schema").has("$ref")
                && post.at("/requestBody/content/application~1json/schema").has("$ref");
    }

    ObjectNode operation() {
        return (ObjectNode) paths().path(path()).path("post");
    }

    ObjectNode answer() {
        return (ObjectNode) operation().path("responses").path("201");
    }

    ObjectNode answerContent() {
        return (ObjectNode) answer().path("content");
    }

    ObjectNode requestContent() {
        return (ObjectNode) operation().path("requestBody").path("content");
    }

    /** The schema of what is answered, of its own, that others do not share. */
    ObjectNode answered() {
        return own(answerContent(), "SeededAnswer");
    }

    /** The schema of what is asked, likewise. */
    ObjectNode asked() {
        return own(requestContent(), "SeededRequest");
    }

    private ObjectNode own(ObjectNode content, String name) {
        var schemas = (ObjectNode) document.path("components").path("schemas");
        var media = (ObjectNode) content.path("application/json");
        if (!schemas.has(name)) {
            var used = media.at("/schema/$ref").asText();
            schemas.set(name, document.at(used.substring(1)).deepCopy());
            media.putObject("schema").put("$ref", "#/components/schemas/" + name);
        }
        return (ObjectNode) schemas.path(name);
    }

    /** A member put into both, so that a seed finds it in every contract. */
    static ObjectNode member(ObjectNode schema, String name, String text) {
        ((ObjectNode) schema.path("properties")).set(name, json(text));
        return (ObjectNode) schema.path("properties").path(name);
    }

    static String firstMember(ObjectNode schema) {
        return schema.path("properties").fieldNames().next();
    }

    ArrayNode parameters() {
        return operation().withArray("parameters");
    }

    List<ObjectNode> all() {
        var nodes = new ArrayList<ObjectNode>();
        gather(document, nodes);
        return nodes;
    }

    private static void gather(JsonNode node, List<ObjectNode> nodes) {
        if (node instanceof ObjectNode object) {
            nodes.add(object);
        }
        node.forEach(child -> gather(child, nodes));
    }

    static Stream<String> services() {
        return Stream.of(
                "institution-registry-service",
                "registration-service",
                "access-grant-service",
                "support-ticket-service");
    }
}
