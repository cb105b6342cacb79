package lv.viis.local.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the suite; nothing creates a topic on the side. */
public final class Topics {

    private static final int PARTITIONS = 12;

    /** Whole state per key, so that a new consumer rebuilds from the topic. */
    private static final List<String> STATE = List.of(
            "viis.registry.organisation",
            "viis.registry.headship",
            "viis.access.role",
            "viis.access.person",
            "viis.access.ledger");

    private static final List<String> HISTORY = List.of(
            "viis.registration.application",
            "viis.registration.employment",
            "viis.access.decision",
            "viis.access.grant",
            "viis.access.review",
            "viis.support.ticket",
            "viis.audit.access");

    private static final String EPOCH = "viis.access.epoch";

    private Topics() {}

    /** Every topic that events travel on. */
    public static List<String> all() {
        return Stream.of(STATE, HISTORY, List.of(EPOCH)).flatMap(List::stream).toList();
    }

    /** Makes what is missing, also a heartbeat topic for each connector. */
    public static void create(String bootstrapServers, List<String> connectors) throws Exception {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", 5000, "default.api.timeout.ms", 20_000))) {
            for (var created : admin.createTopics(wanted(connectors)).values().entrySet()) {
                try {
                    created.getValue().get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }

    private static List<NewTopic> wanted(List<String> connectors) {
        String day = Long.toString(Duration.ofHours(24).toMillis());
        List<NewTopic> topics = new ArrayList<>();
        STATE.forEach(topic -> topics.add(topic(topic, PARTITIONS, Map.of("cleanup.policy", "compact"))));
        HISTORY.forEach(topic -> topics.add(topic(topic, PARTITIONS, Map.of("cleanup.policy", "delete"))));
        topics.add(topic(EPOCH, 1, Map.of("cleanup.policy", "delete", "retention.ms", day)));
        connectors.forEach(connector -> topics.add(topic(
                "__debezium-heartbeat." + connector, 1, Map.of("cleanup.policy", "delete", "retention.ms", day))));
        return topics;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> configuration) {
        return new NewTopic(name, partitions, (short) 1).configs(configuration);
    }
}
