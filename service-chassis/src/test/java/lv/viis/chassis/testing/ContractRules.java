package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.openapi.TellHeaders;

/** What each operation of an API document has to tell, so that a client can be made of it and a person need not ask. */
final class ContractRules {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    private ContractRules() {}

    /** Each way in which the document tells too little. */
    static List<String> faults(JsonNode document) {
        var rules = new ContractRules();
        for (var member : List.of("license", "contact")) {
            rules.require(document.path("info").has(member), "info", "says no " + member);
        }
        rules.require(
                document.path("info").path("version").asText().matches("\\d+\\.\\d+\\.\\d+"),
                "info",
                "has no version of three numbers");
        rules.require(!document.path("servers").isEmpty(), "the document", "names no server");
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        rules.operation(verb.getKey() + " " + path.getKey(), verb.getValue());
                    }
                }));
        document.path("tags").forEach(tag -> {
            var name = tag.path("name").asText();
            rules.require(
                    !tag.path("description").asText().isBlank(), "tag " + name, "has no text in META-INF/openapi.yaml");
            rules.require(rules.tags.contains(name), "tag " + name, "is of no operation");
        });
        document.path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(name -> rules.require(
                        !name.matches(".*\\d"),
                        name,
                        "is numbered: two types have one name; give one by @Schema(name)"));
        return rules.faults;
    }

    private void operation(String name, JsonNode operation) {
        var id = operation.path("operationId").asText();
        require(!id.isEmpty() && ids.add(id), name, "has no operationId of its own");
        require(!operation.path("summary").asText().isBlank(), name, "has no summary");
        require(operation.path("tags").size() == 1, name, "has not one tag");
        tags.add(operation.path("tags").path(0).asText());
        operation.path("parameters").forEach(parameter -> {
            require(
                    parameter.has("$ref")
                            || !parameter.path("description").asText().isBlank(),
                    name,
                    "does not say what " + parameter.path("name").asText() + " is: its method's doc comment may");
            if (parameter.path("name").asText().equals("If-Match")) {
                require(parameter.path("required").asBoolean(), name, "does without If-Match, which it refuses");
            }
        });
        var succeeds = false;
        for (var responses = operation.path("responses").fields(); responses.hasNext(); ) {
            var response = responses.next();
            var status = response.getKey();
            succeeds |= status.startsWith("2");
            require(
                    response.getValue().has("$ref")
                            || response.getValue().path("headers").has(TellHeaders.API_VERSION),
                    name,
                    "does not say that a " + status + " tells its version");
            if (status.startsWith("2") && !status.equals("204")) {
                require(isTyped(response.getValue()), name, "does not say what a " + status + " is");
            } else if (status.matches("[45]..")) {
                require(
                        response.getValue().has("$ref") || isTyped(response.getValue()),
                        name,
                        "does not say what a " + status + " is");
            }
        }
        require(succeeds, name, "never succeeds");
    }

    private static boolean isTyped(JsonNode response) {
        var content = response.path("content");
        for (var type : content) {
            if (type.path("schema").isEmpty()) {
                return false;
            }
        }
        return !content.isEmpty();
    }

    private void require(boolean holds, String where, String fault) {
        if (!holds) {
            faults.add(where + " " + fault);
        }
    }
}
