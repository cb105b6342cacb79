package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.problem.Problem;

/**
 * Everything in an API document that can be written as text has an example that passed in a test, and each is one of what the
 * document says.
 */
final class ExampleRules {

    private final JsonNode document;
    private final AnswerSchemas schemas;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new TreeSet<>();

    private ExampleRules(JsonNode document) {
        this.document = document;
        this.schemas = new AnswerSchemas(document);
    }

    /** Each body in JSON or text without an example, each problem without one in each language, and each that does not fit. */
    static List<String> faults(JsonNode document) {
        var rules = new ExampleRules(document);
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(verb -> rules.operation(
                                JsonPointer.empty()
                                        .appendProperty("paths")
                                        .appendProperty(path.getKey())
                                        .appendProperty(verb.getKey()),
                                verb.getValue())));
        rules.codes.forEach(rules::problem);
        return rules.faults;
    }

    private void operation(JsonPointer at, JsonNode operation) {
        var name = operation.path("operationId").asText();
        bodies(name + " request", at.appendProperty("requestBody"));
        operation.path("responses").fields().forEachRemaining(answer -> {
            var code = answer.getValue().path("x-problem-codes");
            code.forEach(one -> codes.add(one.asText()));
            if (answer.getKey().startsWith("2")) {
                bodies(
                        name + " " + answer.getKey(),
                        at.appendProperty("responses").appendProperty(answer.getKey()));
            }
        });
    }

    private void bodies(String name, JsonPointer at) {
        var content = document.at(at).path("content");
        content.properties().forEach(body -> {
            body(name, at.appendProperty("content").appendProperty(body.getKey()), body.getValue());
            if (Exchange.isJson(body.getKey()) && !hasExample(body.getValue())) {
                lacks(name);
            }
        });
        if (content.properties().stream().anyMatch(body -> Exchange.isText(body.getKey()))
                && content.properties().stream().noneMatch(body -> hasExample(body.getValue()))) {
            lacks(name);
        }
    }

    private void lacks(String name) {
        faults.add(name + " has no example: a test that meets it is run with -Dexamples.update=true");
    }

    private static boolean hasExample(JsonNode body) {
        return body.has("example") || body.has("examples");
    }

    private void body(String name, JsonPointer at, JsonNode body) {
        if (body.has("example")) {
            fits(name, at.appendProperty("schema"), body.path("example"));
        }
        body.path("examples").forEach(one -> fits(name, at.appendProperty("schema"), one.path("value")));
    }

    private void problem(String code) {
        for (var text : List.of("title", "detail", "violations")) {
            var latvian = example(code, Language.LV).path(text);
            if (!latvian.isMissingNode()
                    && latvian.equals(example(code, Language.EN).path(text))) {
                faults.add(code + " has the same " + text + " in both languages");
            }
        }
        for (var language : Language.values()) {
            var name = code + "." + language.tag();
            var example = example(code, language);
            if (example.isMissingNode()) {
                lacks(name);
            } else {
                fits(name, JsonPointer.compile("/components/schemas/" + Problem.class.getSimpleName()), example);
                if (!example.path("code").asText().equals(code)) {
                    faults.add(
                            name + " is an example of " + example.path("code").asText());
                }
            }
        }
    }

    private JsonNode example(String code, Language language) {
        return document.path("components")
                .path("examples")
                .path(code + "." + language.tag())
                .path("value");
    }

    private void fits(String name, JsonPointer schema, JsonNode example) {
        var fault = schemas.fault(schema, example.toString());
        if (fault != null) {
            faults.add(name + " does not fit its schema: " + fault);
        }
    }
}
