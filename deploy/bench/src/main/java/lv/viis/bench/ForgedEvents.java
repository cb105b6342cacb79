package lv.viis.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import lv.viis.local.LocalSuite;
import lv.viis.local.kafka.Connector;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.kafka.Topic;
import lv.viis.local.part.Service;
import org.apache.kafka.clients.Metadata;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Events of every kind, real in all but who sends them: written to the broker by every user that may not, and put by each
 * service's database role into the own log under another service's topic. Not one may arrive.
 */
final class ForgedEvents {

    private final LocalSuite suite;
    private final Random random;
    private final EventExamples examples;
    private long tried;
    private long refused;

    ForgedEvents(LocalSuite suite, long seed) {
        this.suite = suite;
        this.random = new Random(seed);
        this.examples = new EventExamples(random);
    }

    /** @return whether every one was refused, and nothing arrived */
    boolean run(int count) throws Exception {
        // It tells of each refusal.
        Configurator.setLevel(Metadata.class, Level.OFF);
        var before = ends();
        var parked = parked();
        byTheBroker(count);
        System.out.printf("at the broker: %d forged events, %d refused%n", tried, refused);
        var all = tried == refused;
        tried = 0;
        refused = 0;
        byTheLog(Math.max(1, count / 10));
        System.out.printf("at the databases: %d forged rows, %d refused%n", tried, refused);
        all &= tried == refused;
        var grown = new TreeMap<String, Long>();
        ends().forEach((topic, end) -> {
            // Services go on telling of their heartbeats and of what their jobs do.
            if (!topic.equals("viis.access.epoch") && end > before.getOrDefault(topic, 0L)) {
                grown.put(topic, end - before.getOrDefault(topic, 0L));
            }
        });
        System.out.printf("topics that grew meanwhile: %s; records parked: %d%n", grown, parked() - parked);
        return all && grown.isEmpty() && parked() == parked;
    }

    private void byTheBroker(int count) throws InterruptedException {
        for (var user : users()) {
            var settings = new HashMap<>(suite.kafkaClient(user));
            settings.put("max.block.ms", 10_000);
            // Each refusal would be waited for longer than the one before.
            settings.put("retry.backoff.ms", 1);
            settings.put("retry.backoff.max.ms", 1);
            settings.put("enable.idempotence", "false");
            var closed = Topic.ALL.stream()
                    .filter(topic -> !topic.writers().contains(user))
                    .toList();
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                for (var i = 0; i < count; i++) {
                    send(producer, forged(closed.get(random.nextInt(closed.size()))));
                }
            }
        }
    }

    private void send(KafkaProducer<String, String> producer, ProducerRecord<String, String> forged)
            throws InterruptedException {
        tried++;
        try {
            producer.send(forged).get();
            System.out.println("TAKEN: " + forged);
        } catch (AuthorizationException e) {
            refused++;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw new IllegalStateException(e);
            }
            refused++;
        }
    }

    private ProducerRecord<String, String> forged(Topic topic) {
        var example = examples.of(topic);
        var record = new ProducerRecord<>(
                topic.name(), example.get("key").asText(), example.get("data").toString());
        var headers = Map.of(
                "ce_type", example.get("type").asText(),
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/" + Service.values()[random.nextInt(Service.values().length)].id(),
                "ce_specversion", "1.0",
                "ce_time", Instant.now().toString(),
                "ce_sequence", Long.toString(random.nextLong(Long.MAX_VALUE)));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** What a service led astray could do with its own database role. */
    private void byTheLog(int count) throws SQLException {
        for (var connector : Connector.ALL) {
            var closed = Topic.ALL.stream()
                    .filter(topic -> !topic.writers().contains(connector.name()))
                    .toList();
            try (var database = suite.postgres().connect(connector.service().database());
                    var insert = database.prepareStatement("insert into " + connector.table()
                            + " (topic, key, type, aggregate_id, aggregate_version, source, data)"
                            + " values (?, ?, ?, ?, 1, ?, ?::jsonb)")) {
                for (var i = 0; i < count; i++) {
                    var topic = closed.get(random.nextInt(closed.size()));
                    var example = examples.of(topic);
                    insert.setString(1, topic.name());
                    insert.setString(2, example.get("key").asText());
                    insert.setString(3, example.get("type").asText());
                    insert.setObject(4, UUID.randomUUID());
                    insert.setString(5, "/" + connector.service().id());
                    insert.setString(6, example.get("data").toString());
                    tried++;
                    try {
                        insert.executeUpdate();
                        System.out.println("TAKEN: " + connector.name() + " " + topic.name());
                    } catch (SQLException e) {
                        if (!"23514".equals(e.getSQLState())) {
                            throw e;
                        }
                        refused++;
                    }
                }
            }
        }
    }

    private static List<String> users() {
        return Stream.of(
                        Connector.ALL.stream().map(Connector::name),
                        Stream.of(Service.values()).map(Service::id),
                        Stream.of(KafkaUsers.OBSERVER, KafkaUsers.CONNECT))
                .flatMap(each -> each)
                .toList();
    }

    private Map<String, Long> ends() throws Exception {
        try (var admin = Admin.create(suite.kafkaClient(KafkaUsers.OPERATOR))) {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            admin.describeTopics(Topic.ALL.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get()
                    .forEach((name, description) -> description
                            .partitions()
                            .forEach(each ->
                                    asked.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
            var ends = new TreeMap<String, Long>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.merge(partition.topic(), end.offset(), Long::sum));
            return ends;
        }
    }

    private long parked() throws SQLException {
        var parked = 0L;
        for (var service : Service.values()) {
            try (var database = suite.postgres().connect(service.database());
                    var rows = database.createStatement().executeQuery("select count(*) from parked_record")) {
                rows.next();
                parked += rows.getLong(1);
            }
        }
        return parked;
    }
}
