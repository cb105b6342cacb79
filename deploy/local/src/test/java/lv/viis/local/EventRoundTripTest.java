package lv.viis.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import lv.viis.local.kafka.Connector;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.kafka.Topic;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;
import lv.viis.local.postgres.ServerCertificate;
import lv.viis.local.story.TopicReader;
import lv.viis.local.story.TopicReader.Received;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inserted row becomes a CloudEvent on Kafka, whatever of the road was down for a while. */
class EventRoundTripTest {

    private static final String TOPIC = "viis.support.ticket";
    private static final String SOURCE = "/support-ticket-service";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = LocalSuite.builder()
                .ports(Ports.free())
                .logs(Path.of("target/logs-of-tests"))
                .withoutServices()
                .build();
        suite.start();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void data_arrives_byte_for_byte_with_the_headers_of_a_cloud_event() throws Exception {
        String data = "{\"a\": 1.10, \"b\": null, \"c\": [], \"d\": [1, 2.5], \"name\": \"Ķekavas\"}";
        UUID ticket = UUID.randomUUID();
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String id = append(ticket, 7, data, traceparent);
        try (TopicReader reader = new TopicReader(suite, TOPIC)) {
            Received received = reader.await("the event", each -> id.equals(each.header("ce_id")), PATIENCE);
            assertThat(received.record().value()).isEqualTo(data);
            assertThat(received.record().key()).isEqualTo(ticket.toString());
            assertThat(received.type()).isEqualTo("TicketOpened");
            assertThat(received.header("ce_source")).isEqualTo(SOURCE);
            assertThat(received.header("ce_subject")).isEqualTo(ticket.toString());
            assertThat(received.header("ce_aggregateid")).isEqualTo(ticket.toString());
            assertThat(received.header("ce_sequence")).isEqualTo("7");
            assertThat(received.header("ce_specversion")).isEqualTo("1.0");
            assertThat(received.header("ce_time")).isNotBlank();
            assertThat(received.header("traceparent")).isEqualTo(traceparent);
        }
    }

    @Test
    void nothing_is_lost_over_killed_parts_and_a_dropped_slot() throws Exception {
        try (TopicReader reader = new TopicReader(suite, TOPIC)) {
            suite.part("kafka").kill();
            String whileKafkaIsDown = append(UUID.randomUUID(), 1, "{}", null);
            suite.part("kafka").start();
            arrives(reader, whileKafkaIsDown);

            suite.part("postgres").kill();
            suite.part("postgres").start();
            arrives(reader, append(UUID.randomUUID(), 1, "{}", null));

            suite.part("connect").kill();
            String whileConnectIsDown = append(UUID.randomUUID(), 1, "{}", null);
            dropSlot("support_event");
            suite.part("connect").start();
            arrives(reader, whileConnectIsDown);
        }
    }

    @Test
    @Tag("S6")
    void a_forged_event_of_another_services_user_is_refused_by_the_broker() {
        Map<String, String> owners = new TreeMap<>();
        Connector.ALL.forEach(
                connector -> owners.put(connector.name(), connector.service().id()));
        for (Topic topic : Topic.ALL) {
            for (String user : Stream.concat(owners.keySet().stream(), owners.values().stream())
                    .distinct()
                    .toList()) {
                assertThat(mayWrite(suite.kafkaClient(user), topic.name()))
                        .as("%s writes %s", user, topic.name())
                        .isEqualTo(topic.writers().contains(user));
            }
        }
        assertThat(mayWrite(suite.kafkaClient(KafkaUsers.OBSERVER), TOPIC)).isFalse();
    }

    @Test
    @Tag("S6")
    void nobody_without_a_login_or_with_anothers_reads_or_writes() {
        Map<String, Object> open = Map.of(
                "bootstrap.servers",
                suite.kafkaClient(KafkaUsers.OBSERVER).get("bootstrap.servers"),
                "max.block.ms",
                3000);
        assertThat(mayWrite(open, TOPIC)).isFalse();
        Map<String, Object> wrong = new HashMap<>(suite.kafkaClient("support-event"));
        wrong.computeIfPresent(
                "sasl.jaas.config", (name, login) -> ((String) login).replace("password=\"", "password=\"x"));
        assertThatThrownBy(() -> write(wrong, TOPIC)).hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    @Tag("S6")
    void each_log_takes_just_the_topics_of_its_own_service() throws Exception {
        for (Connector connector : Connector.ALL) {
            Set<String> own = Topic.ALL.stream()
                    .filter(topic -> topic.writers().contains(connector.name()))
                    .map(Topic::name)
                    .collect(Collectors.toSet());
            try (Connection connection =
                            suite.postgres().connect(connector.service().database());
                    var rows = connection
                            .createStatement()
                            .executeQuery("select pg_get_constraintdef(oid) from pg_constraint where conname = '"
                                    + connector.table() + "_own_topics' and conrelid = '" + connector.table()
                                    + "'::regclass")) {
                assertThat(rows.next()).as(connector.name()).isTrue();
                Set<String> taken = Pattern.compile("'(viis\\.[^']+)'")
                        .matcher(rows.getString(1))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
                assertThat(taken).as(connector.name()).isEqualTo(own);
            }
        }
    }

    /** What a service reads it may read, and nothing else. */
    @Test
    @Tag("S6")
    void readers_are_just_the_services_that_listen() throws Exception {
        for (Service service : Service.values()) {
            Properties settings = new Properties();
            try (var in = Files.newBufferedReader(
                    Repository.root().resolve(service.id()).resolve("src/main/resources/application.properties"))) {
                settings.load(in);
            }
            Set<String> listened = settings.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                    .map(settings::getProperty)
                    .collect(Collectors.toCollection(TreeSet::new));
            listened.add("viis.access.epoch");
            assertThat(Topic.ALL.stream()
                            .filter(topic -> topic.readers().contains(service.id()))
                            .map(Topic::name)
                            .toList())
                    .as(service.id())
                    .containsExactlyInAnyOrderElementsOf(listened);
        }
    }

    /** By the options that each service is started with. */
    @Test
    @Tag("S6")
    void a_client_takes_only_the_database_whose_certificate_it_knows_and_only_by_the_name_in_it(@TempDir Path others)
            throws Exception {
        String url = suite.postgres().url("postgres");
        String options = suite.postgres().certificate().jdbcOptions();
        try (Connection connection = DriverManager.getConnection(url + options, "postgres", "");
                var rows = connection
                        .createStatement()
                        .executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertThat(rows.next() && rows.getBoolean(1)).isTrue();
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection(url.replace("127.0.0.1", "localhost") + options, "postgres", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("localhost");
        ServerCertificate another = new ServerCertificate(others);
        another.make();
        assertThatThrownBy(() -> DriverManager.getConnection(url + another.jdbcOptions(), "postgres", ""))
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    private static boolean mayWrite(Map<String, Object> client, String topic) {
        try {
            write(client, topic);
            return true;
        } catch (KafkaException | ExecutionException refused) {
            return false;
        }
    }

    private static void write(Map<String, Object> client, String topic) throws ExecutionException {
        Map<String, Object> settings = new HashMap<>(client);
        settings.putIfAbsent("max.block.ms", 10_000);
        settings.put("enable.idempotence", "false");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "forged", "{}")).get();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void every_part_tells_its_memory_and_a_second_suite_its_taken_port() {
        assertThat(suite.memory()).containsOnlyKeys("trust", "mail", "postgres", "kafka", "connect");
        System.out.println("Megabytes: " + inMegabytes(suite.memory()) + ", milliseconds: " + suite.readyMillis());
        assertThat(suite.memory().values()).allMatch(bytes -> bytes > 10_000_000);
        Ports same = Ports.from(suite.startPage().getPort());
        assertThat(same.firstTaken(1)).hasValue("port " + same.startPage() + ", needed by the start page");
    }

    private static String inMegabytes(Map<String, Long> bytes) {
        StringBuilder text = new StringBuilder();
        bytes.forEach((part, size) ->
                text.append(part).append(' ').append(size / 1_048_576).append(' '));
        return text.toString();
    }

    private static void arrives(TopicReader reader, String id) {
        reader.await(id, each -> id.equals(each.header("ce_id")), PATIENCE);
    }

    private static String append(UUID ticket, long version, String data, String traceparent) throws SQLException {
        try (Connection connection = suite.postgres().connect("support")) {
            return append(connection, ticket, version, data, traceparent);
        }
    }

    private static String append(Connection connection, UUID ticket, long version, String data, String traceparent)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data, traceparent)"
                        + " values (?, ?, 'TicketOpened', ?, ?, ?, ?::jsonb, ?) returning id::text")) {
            insert.setString(1, TOPIC);
            insert.setString(2, ticket.toString());
            insert.setObject(3, ticket);
            insert.setLong(4, version);
            insert.setString(5, SOURCE);
            insert.setString(6, data);
            insert.setString(7, traceparent);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void dropSlot(String slot) throws Exception {
        try (Connection connection = suite.postgres().connect("support");
                var statement = connection.createStatement()) {
            // The walsender of the killed worker lets go of the slot a moment later.
            for (int attempt = 0; ; attempt++) {
                try {
                    statement.execute("select pg_drop_replication_slot('" + slot + "')");
                    return;
                } catch (SQLException stillActive) {
                    if (attempt > 100) {
                        throw stillActive;
                    }
                    statement.execute("select pg_sleep(0.1)");
                }
            }
        }
    }
}
