package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** A service's published contracts: event examples, and the OpenAPI document, each compared with what the code does. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Contract() {}

    /** The service's API document as it is checked in. */
    static JsonNode document() {
        try {
            return YAML.readTree(ToldOperations.DOCUMENT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example of an event, of this service ({@code "."}) or of another ({@code "../registration-service"}). */
    public static JsonNode example(String service, String eventType) {
        try {
            return JSON.readTree(
                    Path.of(service, "contract/events", eventType + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names each way in which an event in the log differs in shape from its published example; none if it is alike. */
    public static List<String> differences(EventRows row) {
        return differences(example(".", row.type()), row.topic(), row.data());
    }

    /** The same for a record wherever it was found. */
    public static List<String> differences(JsonNode example, String topic, JsonNode data) {
        var differences = new ArrayList<String>();
        if (!example.path("topic").asText().equals(topic)) {
            differences.add("topic is " + topic);
        }
        compare("data", example.path("data"), data, differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isNull() || actual.isNull()) {
            return;
        }
        if (expected.getNodeType() != actual.getNodeType()) {
            differences.add(path + " is " + actual.getNodeType() + ", not " + expected.getNodeType());
        } else if (expected.isObject()) {
            var names = new TreeSet<String>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                if (!expected.has(name) || !actual.has(name)) {
                    differences.add(path + "." + name + (actual.has(name) ? " is not in the example" : " is missing"));
                } else {
                    compare(path + "." + name, expected.get(name), actual.get(name), differences);
                }
            }
        } else if (expected.isArray() && !expected.isEmpty()) {
            StreamSupport.stream(actual.spliterator(), false)
                    .forEach(item -> compare(path + "[]", expected.get(0), item, differences));
        }
    }

    /**
     * Compares the OpenAPI document that the code serves with {@code contract/openapi.yaml}; with
     * {@code -Dcontract.update=true} the file is written instead. Throws with each thing that the document should tell.
     * Writes it as a collection of requests to {@code target/bruno}.
     *
     * @return whether they are equal
     */
    public static boolean openApiIsCheckedIn(String served) {
        var file = Path.of("contract/openapi.yaml");
        try {
            if (Boolean.getBoolean("contract.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
            }
            var document = YAML.readTree(served);
            assertEquals(List.of(), ContractRules.faults(document), "what the document tells too little of");
            assertEquals(List.of(), breaking(document), "what breaks clients of the released contract");
            assertEquals(List.of(), AccessMatrix.faults(document), "whom the matrix of access does not tell of");
            assertEquals(List.of(), ExampleRules.faults(document), "which examples do not fit, or are missing");
            BrunoCollection.write(document);
            return Files.exists(file) && YAML.readTree(file.toFile()).equals(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Against {@code contract/released/openapi.yaml}, which {@code deploy/contract/check --release} writes. */
    private static List<String> breaking(JsonNode served) throws IOException {
        var released = Path.of("contract/released/openapi.yaml");
        if (!Files.exists(released)) {
            System.out.println("No contract is released yet: there is nothing that a change could break.");
            return List.of();
        }
        return ContractChanges.breaking(YAML.readTree(released.toFile()), served, LocalDate.now(ZoneOffset.UTC));
    }
}
