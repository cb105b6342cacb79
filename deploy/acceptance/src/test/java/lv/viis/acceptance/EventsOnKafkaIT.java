package lv.viis.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.testing.Contract;
import lv.viis.local.LocalSuite;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;
import lv.viis.local.story.DemoData;
import lv.viis.local.story.Tokens;
import lv.viis.local.story.TopicReader;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published is what is on Kafka: each example, its headers, and the trace from request to consumer. */
@Order(4)
class EventsOnKafkaIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What comes only long after its cause, needs a receiver on the internet, or no officer left; its shape is proved by a test of its service. */
    private static final Set<String> LEFT_OUT = Set.of(
            "CommitmentExpired",
            "HeadReviewOverdue",
            "EmploymentQuestioned",
            "LedgerRootPublished",
            "WebhookReceiverPaused",
            "BreakGlassOpened",
            "DecisionEscalated");

    private static LocalSuite suite;
    private static AccessPath path;
    private static Tokens tokens;
    private static TopicReader reader;

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
        path = new AccessPath(suite);
        tokens = new Tokens(suite);
        reader = new TopicReader(
                suite,
                examples()
                        .map(example -> example.path("topic").asText())
                        .distinct()
                        .toArray(String[]::new));
        causeWhatTheStoryDoesNot();
        examples().map(example -> example.path("type").asText()).forEach(EventsOnKafkaIT::first);
    }

    private static TopicReader.Received first(String type) {
        return reader.await(type, record -> type.equals(record.type()), Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    private static void causeWhatTheStoryDoesNot() {
        var registrar = Api.at(suite.url(Service.REGISTRY)).as(tokens.access("registrar", "country"));
        var closed = path.organisation("9900001003");
        registrar
                .ifMatch(registrar.get("/v1/organisations/" + closed))
                .post(
                        "/v1/organisations/" + closed + "/closure",
                        Map.of(
                                "reason", "LIQUIDATED",
                                "date", LocalDate.now(),
                                "successors", List.of(),
                                "actNumber", "DEMO-T/4",
                                "actDate", LocalDate.now()))
                .expect(200);
        registrar
                .post(
                        "/v1/organisation-imports",
                        "text/csv; charset=UTF-8",
                        renamed("9900001004").getBytes(UTF_8))
                .expect(201);
        var head = path.registration("head");
        var id = path.signedApplication(
                Running.head(), Running.somebody(), path.organisation(Running.SCHOOL), "INSTITUTION_READER");
        path.submit(head, id).expect(201);
        path.withdraw(head, id).expect(200);
        causeReturnAndConfirmation();
        causeStepsOfAGrant();
        causeWhatOfficersState();
        var officer = Api.at(suite.url(Service.SUPPORT)).as(tokens.access("support-officer", "country"));
        var ticket = officer.get("/v1/tickets").expect(200).at("/items/0/id");
        officer.ifMatch(officer.get("/v1/tickets/" + ticket))
                .post("/v1/tickets/" + ticket + "/resolution", Map.of("text", "The new number is shown now."))
                .expect(200);
    }

    /** One application is looked at and returned; one is confirmed by a new head, and closes as the employee leaves. */
    private static void causeReturnAndConfirmation() {
        var head = path.registration("head");
        var officer = path.officer("access-officer");
        var school = path.organisation(Running.SCHOOL);
        var returned = path.signedApplication(Running.head(), Running.somebody(), school, "INSTITUTION_READER");
        path.submit(head, returned).expect(201);
        var item = path.queued(officer, returned);
        officer.post("/v1/decision-items/" + item.at("/id") + "/review").expect(200);
        officer.post(
                        "/v1/decision-items/" + item.at("/id") + "/return",
                        Map.of(
                                "applicationVersion",
                                item.json().path("applicationVersion").asLong(),
                                "reasonCodes",
                                List.of("DUTY_NOT_STATED")))
                .expect(201);

        var institution = Institution.headedBy(Running.head(), suite);
        var confirmed =
                path.signedApplication(Running.head(), Running.somebody(), institution.id(), "INSTITUTION_READER");
        path.submit(head, confirmed).expect(201);
        var waiting = path.queued(officer, confirmed);
        // The ministry finds it first: registration, which would tell, is away.
        var registration = suite.service(Service.REGISTRATION, 0);
        registration.kill();
        try {
            institution.headedFromTodayBy(suite.people().get("second-head"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> path.approve(officer, waiting).expectProblem(409, "head-has-changed"));
        } finally {
            registration.start();
        }
        var newHead = path.registration("second-head");
        var application = "/v1/access-applications/" + confirmed;
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> newHead.ifMatch(newHead.get(application).expect(200))
                        .post(application + "/confirmation")
                        .expect(200));
        newHead.post(
                        "/v1/leaver-notices",
                        Map.of(
                                "organisationId",
                                institution.id(),
                                "personId",
                                waiting.at("/personId"),
                                "lastDay",
                                LocalDate.now().minusDays(2)))
                .expect(201);
    }

    /** A grant is suspended, holds again and is shortened; the head is asked whether it is needed, and so is a new one. */
    private static void causeStepsOfAGrant() {
        var officer = path.officer("access-officer");
        var institution = Institution.headedBy(Running.head(), suite);
        var id = path.grant(Running.head(), Running.somebody(), institution.id(), "INSTITUTION_READER");
        var grant = "/v1/grants/" + id;
        officer.ifMatch(officer.get(grant))
                .post(grant + "/suspension", Map.of("reasonCode", "LONG_ABSENCE"))
                .expect(200);
        officer.ifMatch(officer.get(grant))
                .post(grant + "/reinstatement", Map.of("reasonCode", "ABSENCE_OVER"))
                .expect(200);
        officer.post(
                        "/v1/recertifications",
                        Map.of(
                                "employerIds",
                                List.of(institution.id()),
                                "deadline",
                                LocalDate.now().plusDays(20)))
                .expect(201);
        var person = officer.get(grant).expect(200).at("/personId");
        path.registration("head")
                .post(
                        "/v1/leaver-notices",
                        Map.of(
                                "organisationId",
                                institution.id(),
                                "personId",
                                person,
                                "lastDay",
                                LocalDate.now().plusDays(20)))
                .expect(201);
        institution.headedFromTodayBy(suite.people().get("second-head"));
    }

    /** Two officers state that two ids are one person's; a straight-through decision of the story is contested. */
    private static void causeWhatOfficersState() {
        var officer = path.officer("access-officer");
        var stated = officer.post(
                        "/v1/person-aliases",
                        Map.of(
                                "aliasId",
                                UUID.randomUUID(),
                                "personId",
                                UUID.randomUUID(),
                                "evidence",
                                Map.of(
                                        "kind", "PERSON_REGISTER_NOTICE",
                                        "number", "1-7/26",
                                        "date", LocalDate.now())))
                .expect(201);
        var alias = "/v1/person-aliases/" + stated.at("/id");
        var second = path.officer("access-officer-2");
        second.ifMatch(second.get(alias).expect(200))
                .post(alias + "/confirmation")
                .expect(200);
        var sample = officer.get("/v1/policy-samples").expect(200).at("/items/0/decisionId");
        officer.post(
                        "/v1/policy-samples/" + sample + "/verdict",
                        Map.of("verdict", "CONTESTED", "reasonCode", "POLICY_TOO_WIDE", "text", "It covers readers."))
                .expect(201);
        causeStepsOfASystem();
    }

    /** A head asks for a system's access, an officer decides, and the head changes its keys. */
    private static void causeStepsOfASystem() {
        var school = path.organisation(Running.SCHOOL);
        var head = Api.at(suite.url(Service.ACCESS_GRANT)).as(tokens.access("head", Tokens.ofOrganisation(school)));
        var asked = head.post(
                        "/v1/system-clients",
                        Map.of(
                                "employerId",
                                school,
                                "objectId",
                                school,
                                "role",
                                "INSTITUTION_READER",
                                "from",
                                LocalDate.now(),
                                "lastDay",
                                LocalDate.now().plusDays(30),
                                "documentNumber",
                                "1-7/27",
                                "documentDate",
                                LocalDate.now(),
                                "jwks",
                                keys()))
                .expect(201);
        var client = "/v1/system-clients/" + asked.at("/id");
        var officer = path.officer("access-officer");
        officer.ifMatch(officer.get(client).expect(200))
                .post(client + "/decision", Map.of("outcome", "GRANTED", "reasonCode", "DUTY_NEEDS_ACCESS"))
                .expect(200);
        head.ifMatch(head.get(client).expect(200))
                .post(client + "/keys", Map.of("jwks", keys()))
                .expect(200);
    }

    private static Map<String, Object> keys() {
        try {
            return new JWKSet(new ECKeyGenerator(Curve.P_256)
                            .keyID(UUID.randomUUID().toString())
                            .generate())
                    .toPublicJWKSet()
                    .toJSONObject();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The import's header, and the row of this institution with another name. */
    private static String renamed(String registrationNumber) {
        var lines = DemoData.organisations().lines().toList();
        var row = lines.stream()
                .filter(line -> line.contains(registrationNumber))
                .findFirst()
                .orElseThrow();
        var name = row.split(",")[4];
        return lines.get(0) + "\n" + row.replace("," + name + ",", ",Pārdēvētā iestāde,") + "\n";
    }

    static Stream<JsonNode> examples() {
        var root = Path.of("..", "..");
        try (var services = Files.newDirectoryStream(root, "*-service")) {
            return Stream.of(services)
                    .flatMap(directories -> java.util.stream.StreamSupport.stream(directories.spliterator(), false))
                    .map(service -> service.resolve("contract/events"))
                    .filter(Files::isDirectory)
                    .flatMap(EventsOnKafkaIT::files)
                    .filter(example -> !LEFT_OUT.contains(example.path("type").asText()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files
                    .map(file -> {
                        try {
                            return JSON.readTree(file.toFile());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_published_example_has_the_shape_of_the_record_on_kafka(JsonNode example) {
        var found = first(example.path("type").asText());
        assertThat(Contract.differences(example, found.record().topic(), found.data()))
                .isEmpty();
    }

    /** Two listeners of access-grant on one topic: were their group the same, each would hear but a part. */
    @Test
    void what_webhooks_tell_of_is_heard_beside_what_rights_follow_from() throws Exception {
        try (var admin = Admin.create(suite.kafkaClient(KafkaUsers.OPERATOR))) {
            for (var group : List.of("access-grant-service", "access-grant-service-webhooks")) {
                var both = List.of("registry.organisation", "registry.headship", "registration.application");
                var topics = both.stream().map(topic -> "viis." + topic).toList();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(heard(admin, group))
                                .containsAllEntriesOf(topics.stream()
                                        .collect(Collectors.toMap(topic -> topic, EventsOnKafkaIT::published))));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(heard(admin, "access-grant-service-webhooks"))
                            .containsEntry("viis.support.ticket", published("viis.support.ticket")));
        }
    }

    /** How many records of each topic a group is done with. */
    private static Map<String, Long> heard(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(),
                        Collectors.summingLong(entry -> entry.getValue().offset())));
    }

    private static long published(String topic) {
        return reader.all().stream()
                .filter(received -> received.record().topic().equals(topic))
                .count();
    }

    @Test
    void every_record_is_a_cloud_event_in_binary_mode() {
        assertThat(reader.all()).isNotEmpty().allSatisfy(received -> {
            assertThat(received.header("ce_specversion")).isEqualTo("1.0");
            UUID.fromString(received.header("ce_id"));
            UUID.fromString(received.header("ce_aggregateid"));
            assertThat(received.header("ce_source")).startsWith("/").endsWith("-service");
            assertThat(received.header("ce_subject"))
                    .isEqualTo(received.record().key());
            assertThat(Long.parseLong(received.header("ce_sequence"))).isNotNegative();
            Instant.parse(received.header("ce_time"));
        });
    }

    @Test
    void no_record_tells_a_personal_code_a_name_or_free_text() {
        var secrets = suite.people().all().stream()
                .flatMap(person -> Stream.of(
                        person.personalCode(),
                        person.personalCode().replace("-", ""),
                        person.givenName() + " " + person.familyName(),
                        "\"" + person.familyName() + "\""))
                .toList();
        assertThat(reader.all()).isNotEmpty();
        assertThat(secrets).allSatisfy(secret -> assertThat(tellers(secret)).isEmpty());
        // Words of the application's duty, of the ticket and of its answer.
        assertThat(tellers("contact data of the institution")).isEmpty();
        assertThat(tellers("old value")).isEmpty();
        assertThat(tellers("Reload the page")).isEmpty();
    }

    /** The types of the records whose value has these words. */
    private static List<String> tellers(String words) {
        return reader.all().stream()
                .filter(received -> received.record().value().contains(words))
                .map(TopicReader.Received::type)
                .toList();
    }

    @Test
    void a_trace_leads_from_the_request_over_kafka_to_the_consumers_log_line() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var head = path.registration("head").with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        var id = path.signedApplication(
                Running.head(), Running.somebody(), path.organisation(Running.SCHOOL), "INSTITUTION_READER");
        path.submit(head, id).expect(201);
        var submitted = reader.await(
                "the submission",
                record -> "AccessApplicationSubmitted".equals(record.type())
                        && id.equals(record.record().key()),
                Duration.ofSeconds(60));
        assertThat(submitted.header("traceparent")).contains(trace);
        var log = suite.service(Service.ACCESS_GRANT, 0).log();
        Awaitility.await()
                .untilAsserted(() -> assertThat(Files.readAllLines(log))
                        .anyMatch(line -> line.contains(trace) && line.contains("AccessApplicationSubmitted")));
    }
}
