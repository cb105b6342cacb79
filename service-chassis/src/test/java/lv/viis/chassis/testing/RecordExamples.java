package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import lv.viis.chassis.calendar.Riga;

/**
 * With {@code -Dexamples.update=true}, keeps what passed in tests as examples beside the API document: of each operation the
 * exchange that shows most, for each status of success, of each problem one in both languages. One that is there stays unless a richer one passes, so
 * that a second run changes nothing.
 */
final class RecordExamples {

    private static final Path EXAMPLES = Path.of("contract/examples");
    private static final String LANGUAGE = "Accept-Language";
    private static final ObjectWriter WRITER = Exchange.JSON.writer(SerializationFeature.INDENT_OUTPUT);

    static final boolean ON = Boolean.getBoolean("examples.update");

    private RecordExamples() {}

    /** @param operation as the API document tells of it */
    static void success(JsonNode operation, FilterableRequestSpecification request, Response response) {
        var exchange = FixedValues.in(Exchange.of(request, response), Riga.today());
        var file = EXAMPLES.resolve(name(operation, exchange.status()) + ".json");
        if (exchange.wealth() > wealth(file)) {
            write(file, Exchange.JSON.valueToTree(exchange));
        }
    }

    /** With the status where there are several that tell something. */
    private static String name(JsonNode operation, int status) {
        var id = operation.path("operationId").asText();
        var telling = StreamSupport.stream(
                        operation.path("responses").properties().spliterator(), false)
                .filter(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().has("content"))
                .count();
        return telling > 1 ? id + "." + status : id;
    }

    /** A refused call leaves nothing, so that it can be sent once more to be refused in the other language. */
    static void problem(String code, FilterableRequestSpecification request, Response response) {
        var file = EXAMPLES.resolve("problems").resolve(code + ".json");
        if (Files.exists(file)) {
            return;
        }
        var example = Exchange.JSON.createObjectNode();
        for (var language : new String[] {"lv", "en"}) {
            var answer = again(request, language);
            if (!code.equals(answer.path("code").asText())) {
                return;
            }
            example.set(
                    language,
                    FixedValues.in(new Exchange(Exchange.JSON.nullNode(), 0, answer), Riga.today())
                            .answer());
        }
        write(file, example);
    }

    private static JsonNode again(FilterableRequestSpecification request, String language) {
        var again = Again.of(request);
        again.removeHeader(LANGUAGE);
        again.header(LANGUAGE, language);
        return Exchange.of(request, Again.send(again, request)).answer();
    }

    private static int wealth(Path file) {
        try {
            if (!Files.exists(file)) {
                return -1;
            }
            return Exchange.JSON.readValue(file.toFile(), Exchange.class).wealth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode example) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, WRITER.writeValueAsString(example) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
