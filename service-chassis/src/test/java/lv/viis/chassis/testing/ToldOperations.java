package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operations that a service's API document tells of, found by what was asked. */
final class ToldOperations {

    static final Path DOCUMENT = Path.of("contract/openapi.yaml");

    /** @param at where in the document it stands */
    record Operation(String verb, Pattern path, int literals, JsonPointer at, JsonNode told) {}

    private final List<Operation> operations = new ArrayList<>();

    /** @param document of the whole API */
    ToldOperations(JsonNode document) {
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(
                                verb -> operations.add(operation(path.getKey(), verb.getKey(), verb.getValue()))));
    }

    /** @param path as it was asked, without a query */
    Optional<Operation> find(String verb, String path) {
        return operations.stream()
                .filter(operation -> operation.verb().equals(verb)
                        && operation.path().matcher(path).matches())
                .max(Comparator.comparingInt(Operation::literals));
    }

    private static Operation operation(String path, String verb, JsonNode operation) {
        return new Operation(
                verb.toUpperCase(Locale.ROOT),
                Pattern.compile("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E"),
                path.replaceAll("\\{[^}]*}", "").length(),
                JsonPointer.empty().appendProperty("paths").appendProperty(path).appendProperty(verb),
                operation);
    }
}
