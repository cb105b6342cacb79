package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The API documents of all services as one collection for Bruno (usebruno.com): a folder for each service and in it for each part
 * of its API, a file for each operation, with the example of its request filled in. What differs from one installation to another
 * is in the environment {@code local}.
 */
final class BrunoCollection {

    private static final Path HOME = Path.of("../target/bruno");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    private final String service;
    private final JsonNode document;
    private int written;

    private BrunoCollection(String service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    /** Writes the folder of the service that is tested, and what all have in common: the tests of several may do so at once. */
    static void write(JsonNode document) throws IOException {
        var collection = new BrunoCollection(LocalServices.tested(), document);
        collection.leaveNothingOfBefore();
        collection.file(
                "bruno.json",
                Exchange.JSON
                        .createObjectNode()
                        .put("version", "1")
                        .put("name", "VIIS")
                        .put("type", "collection")
                        .toPrettyString());
        collection.file(
                "environments/local.bru",
                block(
                                "vars",
                                LocalServices.addresses().entrySet().stream()
                                        .map(one -> one.getKey() + ": " + one.getValue())
                                        .toList())
                        + "\nvars:secret [\n  token\n]");
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        collection.operation(path.getKey(), verb.getKey(), verb.getValue());
                    }
                }));
    }

    private void leaveNothingOfBefore() throws IOException {
        var folder = HOME.resolve(service);
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void operation(String path, String verb, JsonNode operation) {
        var body = body(operation);
        var isOpen = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        var blocks = new ArrayList<String>();
        blocks.add(block(
                "meta", List.of("name: " + operation.path("summary").asText(), "type: http", "seq: " + ++written)));
        blocks.add(block(
                verb,
                List.of(
                        "url: {{" + service + "}}" + path.replaceAll("\\{([^}]+)}", ":$1"),
                        "body: " + body.kind(),
                        "auth: " + (isOpen ? "none" : "bearer"))));
        blocks.add(block("params:path", parameters(operation, "path", "")));
        blocks.add(block("params:query", parameters(operation, "query", "~")));
        blocks.add(block("headers", headers(operation)));
        blocks.add(isOpen ? "" : block("auth:bearer", List.of("token: {{token}}")));
        blocks.add(
                body.text().isEmpty()
                        ? ""
                        : block(body.block(), List.of(body.text().split("\n"))));
        blocks.add(block(
                "docs",
                List.of(operation
                        .path("description")
                        .asText(operation.path("summary").asText())
                        .split("\n"))));
        var folder = operation.path("tags").path(0).asText();
        file(
                service + "/" + folder + "/" + operation.path("operationId").asText() + ".bru",
                blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n")));
    }

    /**
     * @param kind as Bruno calls it
     * @param block what the block with its text is called
     */
    private record Body(String kind, String block, String text) {}

    private static Body body(JsonNode operation) {
        var content = operation.path("requestBody").path("content");
        if (content.isEmpty()) {
            return new Body("none", "", "");
        }
        var type = content.fieldNames().next();
        var example = content.path(type).path("example");
        if (type.endsWith("json")) {
            return new Body("json", "body:json", example.isMissingNode() ? "{}" : pretty(example));
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" ->
                new Body("formUrlEncoded", "body:form-urlencoded", fields(firstExample(content.path(type))));
            case "multipart/form-data" -> new Body("multipartForm", "body:multipart-form", "");
            default -> new Body("text", "body:text", example.asText());
        };
    }

    private static JsonNode firstExample(JsonNode type) {
        var named = type.path("examples").elements();
        return named.hasNext() ? named.next().path("value") : type.path("example");
    }

    private static String fields(JsonNode form) {
        var lines = new ArrayList<String>();
        form.fields()
                .forEachRemaining(field ->
                        lines.add(field.getKey() + ": " + field.getValue().asText()));
        return String.join("\n", lines);
    }

    private static String pretty(JsonNode example) {
        try {
            return Exchange.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> headers(JsonNode operation) {
        var headers = new ArrayList<>(parameters(operation, "header", ""));
        headers.add("Accept-Language: lv");
        return headers;
    }

    /** @param off what marks one that is there and not sent */
    private List<String> parameters(JsonNode operation, String in, String off) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> (parameter.path("required").asBoolean() ? "" : in.equals("header") ? "~" : off)
                        + parameter.path("name").asText() + ": " + value(parameter))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private String value(JsonNode parameter) {
        var name = parameter.path("name").asText();
        if (name.equals("Idempotency-Key")) {
            return "{{$guid}}";
        }
        if (name.equals("If-Match")) {
            return "\"0\"";
        }
        var schema = resolved(parameter.path("schema"));
        return schema.path("default").asText(schema.path("enum").path(0).asText(""));
    }

    private static String block(String name, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n", name + " {\n", "\n}\n"));
    }

    private void file(String name, String text) {
        try {
            var file = HOME.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
