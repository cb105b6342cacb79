package lv.viis.access.reading.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The API document has each call that receivers are made, with what was sent as its sample. */
@QuarkusTest
@Tag("D22")
class WebhookContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = JSON.readTree(
                given().get("/q/openapi?format=json").then().extract().asString());
    }

    private static Stream<String> types() {
        return Stream.concat(
                Stream.of(EventType.values()).map(type -> type.wireName),
                Stream.of(CheckReceiver.VERIFICATION, CheckReceiver.TEST));
    }

    @Test
    void each_type_has_an_entry_and_those_that_may_be_asked_for_are_an_enum() {
        assertThat(members(document.path("webhooks"))).containsExactlyInAnyOrderElementsOf(types().toList());
        assertThat(texts(document.at("/components/schemas/WebhookEventType/enum")))
                .containsExactlyElementsOf(
                        Stream.of(EventType.values()).map(type -> type.wireName).toList());
        for (var schema : List.of("NewReceiver", "ReceiverView")) {
            assertThat(document.at("/components/schemas/" + schema + "/properties/eventTypes/items/$ref")
                            .asText())
                    .isEqualTo("#/components/schemas/WebhookEventType");
        }
    }

    @Test
    void what_can_be_done_to_a_receiver_is_an_enum() {
        assertThat(texts(document.at("/paths/~1v1~1webhook-receivers~1{id}~1{change}/post/parameters/0/schema/enum")))
                .containsExactly("pause", "resumption", "removal", "verification", "test");
    }

    @Test
    void what_was_sent_is_its_sample_and_fits_its_schema() {
        types().forEach(type -> {
            var operation = document.path("webhooks").path(type).path("post");
            var media = operation.at("/requestBody/content/application~1json");
            var recorded = recorded(type);
            assertThat(media.path("example")).as(type).isEqualTo(recorded.path("body"));
            operation
                    .path("parameters")
                    .forEach(header -> assertThat(header.path("example").asText())
                            .as(type)
                            .isEqualTo(recorded.path("headers")
                                    .path(header.path("name").asText())
                                    .asText()));
            assertThat(operation.path("parameters")).hasSize(3);
            var data = media.at("/schema/properties/data");
            fits(type, data, recorded.at("/body/data"));
        });
    }

    /** By the names of its members, at each depth: a schema that does not know one hides it from typed clients. */
    private void fits(String where, JsonNode schema, JsonNode sample) {
        var known =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        if (sample.isObject() && known.has("properties")) {
            assertThat(members(known.path("properties"))).as(where).containsAll(members(sample));
            sample.fields()
                    .forEachRemaining(member -> fits(
                            where + "." + member.getKey(),
                            known.path("properties").path(member.getKey()),
                            member.getValue()));
        } else if (sample.isArray()) {
            sample.forEach(element -> fits(where + "[]", known.path("items"), element));
        } else {
            assertThat(sample.isObject() && !sample.isEmpty()).as(where).isFalse();
        }
    }

    private static JsonNode recorded(String type) {
        try {
            return JSON.readTree(Path.of("contract/webhooks", type + ".json").toFile());
        } catch (IOException e) {
            throw new AssertionError("nobody has recorded " + type, e);
        }
    }

    private static Set<String> members(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
