package lv.viis.access.reading.webhook;

import static lv.viis.access.reading.webhook.Told.SOON;
import static lv.viis.access.reading.webhook.Told.head;
import static lv.viis.access.reading.webhook.Told.register;
import static lv.viis.access.reading.webhook.Told.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.access.reading.webhook.EventType.Source;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked for comes, as the contract shows it, and what comes may be asked for. */
@QuarkusTest
@Tag("D22")
class EventTypesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Of the topics that are told of, what receivers are not told. */
    private static final Set<String> TOLD_TO_NOBODY = Set.of(
            "ReviewStarted",
            "ReturnDecided",
            "ConfirmationRequired",
            "AccessApplicationDecided",
            "DecisionEscalated",
            "PolicyInForce",
            "PolicySwitchedOff",
            "PolicySampleContested",
            "BreakGlassOpened");

    /** The members of what is told that name no person. */
    private static final Set<String> OBJECTS = Set.of(
            "grantId",
            "grantIds",
            "employerId",
            "objectId",
            "decisionId",
            "deputyshipId",
            "clientId",
            "organisationId",
            "founderId",
            "successorIds",
            "headshipId",
            "applicationId",
            "lineId",
            "ticketId",
            "keyIds");

    private static final Map<Source, String> SERVICES = Map.of(
            Source.GRANT, ".",
            Source.CLIENT, ".",
            Source.ORGANISATION, "../institution-registry-service",
            Source.HEADSHIP, "../institution-registry-service",
            Source.APPLICATION, "../registration-service",
            Source.EMPLOYMENT, "../registration-service",
            Source.TICKET, "../support-ticket-service");

    private static final Map<Source, String> CHANNELS = Map.of(
            Source.ORGANISATION, "webhook-organisations",
            Source.HEADSHIP, "webhook-headships",
            Source.APPLICATION, "webhook-applications",
            Source.EMPLOYMENT, "webhook-employments",
            Source.TICKET, "webhook-tickets");

    private final Told told = new Told();

    @AfterEach
    void stop() {
        told.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant.foo", "client.keys.replaced", "grant.", "GRANT_ENDED", "receiver.tested"})
    void what_never_comes_cannot_be_asked_for(String type) {
        register(head(told.employer), told.employer, told.receiver.address(), type)
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("violations.field", hasItem("eventTypes.[0]"));
    }

    @Test
    void every_type_comes_signed_and_as_its_sample_in_the_contract_shows() throws Exception {
        var all = Stream.of(EventType.values()).map(type -> type.wireName).toArray(String[]::new);
        var registered = told.registered(all);
        String secret = registered
                .body("receiver.eventTypes", equalTo(Arrays.asList(all)))
                .extract()
                .path("secret");
        String id = registered.extract().path("receiver.id");
        var employers = new TreeMap<String, String>();
        for (var type : EventType.values()) {
            employers.put(type.wireName, happen(type));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(told.types()).containsExactlyInAnyOrder(all));
        Told.change(head(told.employer), id, "test").statusCode(200);
        await().atMost(SOON).until(() -> told.types().contains("receiver.tested"));
        for (var call : told.receiver.calls()) {
            assertThat(call.signature()).isEqualTo(signature(secret, call));
            var employer = employers.get(JSON.readTree(call.body()).path("type").asText());
            compare(call, employer == null ? call.body() : call.body().replace(told.employer.toString(), employer));
        }
        var verification = told.receiver.verifications().get(0);
        compare(
                verification,
                verification
                        .body()
                        .replaceAll("\"challenge\":\"[^\"]+\"", "\"challenge\":\"c2FtcGxlLW9mLWEtY2hhbGxlbmdl\""));
    }

    @Test
    void an_event_of_the_topics_that_are_told_of_is_told_or_said_to_be_told_to_nobody() {
        var topics = Stream.of(Source.values()).map(source -> source.topic).collect(Collectors.toSet());
        var published = Stream.of(
                        "access-grant-service",
                        "institution-registry-service",
                        "registration-service",
                        "support-ticket-service")
                .flatMap(EventTypesTest::examples)
                .filter(example -> topics.contains(example.path("topic").asText()))
                .map(example -> example.path("topic").asText() + " "
                        + example.path("type").asText())
                .filter(event -> !TOLD_TO_NOBODY.contains(event.replaceAll(".* ", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.of(EventType.values()).map(type -> type.source.topic + " " + type.event))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    @Tag("D21")
    void whoever_is_named_in_what_is_told_is_recorded() throws IOException {
        for (var type : EventType.values()) {
            var body = JSON.readTree(file(type.wireName)).path("body");
            assertSoftly(all -> named(body.path("data"))
                    .forEach(member -> all.assertThat(RecordTelling.PEOPLE.contains(member) ^ OBJECTS.contains(member))
                            .as(type + " " + member)
                            .isTrue()));
        }
    }

    @Test
    void the_readme_names_each_type_with_its_event() throws IOException {
        var rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z_]+\\.[a-z_]+`.*"))
                .map(line -> line.replaceAll("\\| `([^`]+)` \\| ([A-Za-z]+) \\|.*", "$1 $2"))
                .toList();
        assertThat(Stream.of(EventType.values()).map(type -> type.wireName + " " + type.event))
                .containsExactlyElementsOf(rows);
    }

    /** @return the organisation in the publisher's example in whose place the test's stood */
    private String happen(EventType type) throws SQLException {
        var example = Contract.example(SERVICES.get(type.source), type.event);
        // Of a step of an application only its submission names the employer.
        var named = type.source == Source.APPLICATION
                ? Contract.example(SERVICES.get(type.source), "AccessApplicationSubmitted")
                : example;
        var data = named.path("data");
        var employer = data.path(data.has("employerId") ? "employerId" : "organisationId")
                .asText();
        var text = example.path("data").toString().replace(employer, told.employer.toString());
        if (type.source.isOwn()) {
            try (var database = LedgerPast.owner();
                    var insert = database.prepareStatement("""
                            insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                            values (?, ?, ?, cast(? as uuid), 1, '/test', cast(? as jsonb))""")) {
                insert.setString(1, example.path("topic").asText());
                insert.setString(2, example.path("key").asText());
                insert.setString(3, type.event);
                insert.setString(4, UUID.randomUUID().toString());
                insert.setString(5, text);
                insert.executeUpdate();
            }
        } else {
            Incoming.on(CHANNELS.get(type.source), type.event)
                    .key(told.employer)
                    .aggregate(told.employer, type.ordinal())
                    .send(text);
        }
        return employer;
    }

    /** With the file of the contract; with {@code -Dcontract.update=true} it is written instead. */
    private static void compare(Receiver.Call call, String body) throws Exception {
        var message = (ObjectNode) JSON.readTree(body);
        Instant.parse(message.path("timestamp").asText());
        message.put("timestamp", "2026-09-01T08:00:00Z");
        var headers = new TreeMap<>(call.headers());
        headers.put("webhook-id", "019ab3e0-0000-7000-8000-0000000000e1");
        headers.put("webhook-timestamp", "1788249601");
        headers.put("webhook-signature", "");
        var sample = new Receiver.Call(headers, new ObjectMapper().writeValueAsString(message));
        headers.put("webhook-signature", signature(TellWebhooks.SAMPLE_SECRET, sample));
        var recorded = JSON.createObjectNode();
        recorded.set("headers", JSON.valueToTree(headers));
        recorded.set("body", message);
        var file = Path.of("contract/webhooks", message.path("type").asText() + ".json");
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(file, JSON.writeValueAsString(recorded) + "\n");
        }
        assertThat(JSON.readTree(file.toFile())).as(file.toString()).isEqualTo(recorded);
    }

    private static java.io.File file(String type) {
        return Path.of("contract/webhooks", type + ".json").toFile();
    }

    /** The names of the members that hold an id, at any depth. */
    private static Set<String> named(JsonNode data) {
        var names = new TreeSet<String>();
        data.fields().forEachRemaining(member -> {
            if (member.getKey().matches(".*(Id|Ids|By)")) {
                names.add(member.getKey());
            }
            names.addAll(named(member.getValue()));
        });
        data.elements().forEachRemaining(element -> names.addAll(named(element)));
        return names;
    }

    private static Stream<JsonNode> examples(String service) {
        try (var files = Files.list(Path.of("..", service, "contract/events"))) {
            return files
                    .map(file -> Contract.example(
                            "../" + service, file.getFileName().toString().replace(".json", "")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
