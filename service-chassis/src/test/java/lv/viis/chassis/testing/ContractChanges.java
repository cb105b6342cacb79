package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a client of a released API document (OpenAPI 3.1) could stumble over in a newer one. Promised are: operations
 * with their ids, what they take, and of what succeeds statuses, headers, media types and schemas. Not promised: texts,
 * examples, tags, order, what fails and with which codes, how long the texts and lists of an answer are.
 */
final class ContractChanges {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private final JsonNode released;
    private final JsonNode current;
    private final LocalDate today;
    private final List<String> breaks = new ArrayList<>();

    private ContractChanges(JsonNode released, JsonNode current, LocalDate today) {
        this.released = released;
        this.current = current;
        this.today = today;
    }

    /**
     * Names each change that breaks.
     *
     * @param today an operation whose announced end ({@code x-sunset}) lies before it may go
     */
    static List<String> breaking(JsonNode released, JsonNode current, LocalDate today) {
        var changes = new ContractChanges(released, current, today);
        changes.compare("paths");
        changes.compare("webhooks");
        return changes.breaks.stream().distinct().toList();
    }

    private void compare(String part) {
        released.path(part)
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        var where = verb.getKey() + " " + path.getKey();
                        var now = current.path(part).path(path.getKey()).path(verb.getKey());
                        if (!now.isMissingNode()) {
                            operation(where, part.equals("webhooks"), verb.getValue(), now);
                        } else if (!hasEnded(verb.getValue())) {
                            breaks.add(where + " is gone");
                        }
                    }
                }));
    }

    private boolean hasEnded(JsonNode operation) {
        var end = operation.path("x-sunset").asText();
        return operation.path("deprecated").asBoolean()
                && !end.isEmpty()
                && LocalDate.parse(end).isBefore(today);
    }

    private void operation(String where, boolean isWebhook, JsonNode was, JsonNode is) {
        if (!was.path("operationId").equals(is.path("operationId"))) {
            breaks.add(where + " has another operationId");
        }
        // What we send to a receiver, the receiver gets as a client gets an answer.
        var body = isWebhook ? SchemaChanges.inAnswers(released, current) : SchemaChanges.inRequests(released, current);
        parameters(where, was, is);
        body(where, body, was.path("requestBody"), is.path("requestBody"));
        security(where, was, is);
        if (!isWebhook) {
            answers(where, was.path("responses"), is.path("responses"));
        }
    }

    private void parameters(String where, JsonNode was, JsonNode is) {
        var before = byName(released, was);
        var now = byName(current, is);
        now.forEach((name, parameter) -> {
            var known = before.get(name);
            if (parameter.path("required").asBoolean()
                    && (known == null || !known.path("required").asBoolean())) {
                breaks.add(where + ": " + name + " is required");
            }
        });
        before.forEach((name, parameter) -> {
            var left = now.get(name);
            if (left == null) {
                breaks.add(where + ": " + name + " is gone");
                return;
            }
            for (var form : List.of("style", "explode")) {
                if (!parameter.path(form).equals(left.path(form))) {
                    breaks.add(where + ": " + name + " has another " + form);
                }
            }
            breaks.addAll(SchemaChanges.inRequests(released, current)
                    .between(where + ": " + name, parameter.path("schema"), left.path("schema")));
        });
    }

    private static Map<String, JsonNode> byName(JsonNode document, JsonNode operation) {
        var parameters = new HashMap<String, JsonNode>();
        operation.path("parameters").forEach(one -> {
            var parameter = SchemaForms.resolve(document, one);
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return parameters;
    }

    private void body(String where, SchemaChanges schemas, JsonNode was, JsonNode is) {
        var before = SchemaForms.resolve(released, was);
        var now = SchemaForms.resolve(current, is);
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            breaks.add(where + ": a body is required");
        }
        content(where + ": body", schemas, before, now);
    }

    private void answers(String where, JsonNode was, JsonNode is) {
        var statuses = new TreeSet<String>();
        was.fieldNames().forEachRemaining(statuses::add);
        is.fieldNames().forEachRemaining(statuses::add);
        for (var status : statuses) {
            if (!status.startsWith("2") && !status.startsWith("3")) {
                continue;
            }
            var answer = where + " " + status;
            if (!was.has(status) || !is.has(status)) {
                // One that a cache gets for its own question (304) is nothing new for who does not ask so.
                if (!status.equals("304") || !is.has(status)) {
                    breaks.add(answer + (is.has(status) ? " is new" : " is gone"));
                }
                continue;
            }
            var before = SchemaForms.resolve(released, was.path(status));
            var now = SchemaForms.resolve(current, is.path(status));
            content(answer, SchemaChanges.inAnswers(released, current), before, now);
            before.path("headers").fields().forEachRemaining(header -> {
                if (now.path("headers").has(header.getKey())) {
                    breaks.addAll(SchemaChanges.inAnswers(released, current)
                            .between(
                                    answer + ": " + header.getKey(),
                                    SchemaForms.resolve(released, header.getValue())
                                            .path("schema"),
                                    SchemaForms.resolve(
                                                    current, now.path("headers").path(header.getKey()))
                                            .path("schema")));
                } else {
                    breaks.add(answer + ": " + header.getKey() + " is gone");
                }
            });
        }
    }

    private void content(String where, SchemaChanges schemas, JsonNode was, JsonNode is) {
        was.path("content").fields().forEachRemaining(type -> {
            var now = is.path("content").path(type.getKey());
            if (now.isMissingNode()) {
                breaks.add(where + ": " + type.getKey() + " is gone");
            } else {
                breaks.addAll(schemas.between(where, type.getValue().path("schema"), now.path("schema")));
            }
        });
    }

    /** Each way in that was enough has to be enough still. */
    private void security(String where, JsonNode was, JsonNode is) {
        var now = ways(current, is);
        for (var before : ways(released, was)) {
            if (now.stream().noneMatch(before::containsAll)) {
                breaks.add(where + " wants more rights");
                return;
            }
        }
    }

    /**
     * Each way in: the scheme and, where some are named, one of its roles, of which any is enough here; one way that wants
     * nothing where anybody may.
     */
    private static List<Set<String>> ways(JsonNode document, JsonNode operation) {
        var ways = new ArrayList<Set<String>>();
        var security = operation.has("security") ? operation.path("security") : document.path("security");
        for (var alternative : security) {
            if (alternative.isEmpty()) {
                ways.add(Set.of());
            }
            alternative.fields().forEachRemaining(scheme -> {
                scheme.getValue().forEach(role -> ways.add(Set.of(scheme.getKey(), role.asText())));
                if (scheme.getValue().isEmpty()) {
                    ways.add(Set.of(scheme.getKey()));
                }
            });
        }
        return ways.isEmpty() ? List.of(Set.of()) : ways;
    }
}
