package lv.viis.local.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lv.viis.local.part.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The topics of the suite; nothing creates a topic on the side. */
public final class Topics {

    private static final int PARTITIONS = 12;

    private Topics() {}

    /** The names of all topics that events travel on. */
    public static List<String> all() {
        return Topic.ALL.stream().map(Topic::name).toList();
    }

    /** Makes what is missing, also a heartbeat topic for each connector, and says who may write and read it. */
    public static void create(KafkaUsers users) throws Exception {
        Map<String, Object> settings = new HashMap<>(users.client(KafkaUsers.OPERATOR));
        settings.put("request.timeout.ms", 5000);
        settings.put("default.api.timeout.ms", 20_000);
        try (Admin admin = Admin.create(settings)) {
            for (var created : admin.createTopics(wanted()).values().entrySet()) {
                try {
                    created.getValue().get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
            admin.createAcls(rights()).all().get();
        }
    }

    private static List<NewTopic> wanted() {
        String day = Long.toString(Duration.ofHours(24).toMillis());
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.ALL) {
            Map<String, String> settings = new HashMap<>();
            settings.put("cleanup.policy", topic.isState() ? "compact" : "delete");
            if (topic.isShort()) {
                settings.put("retention.ms", day);
            }
            topics.add(topic(topic.name(), topic.isShort() ? 1 : PARTITIONS, settings));
        }
        Connector.ALL.forEach(connector ->
                topics.add(topic(heartbeat(connector), 1, Map.of("cleanup.policy", "delete", "retention.ms", day))));
        return topics;
    }

    private static String heartbeat(Connector connector) {
        return "__debezium-heartbeat." + connector.name();
    }

    /** What is not said here is refused. */
    static List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (Topic topic : Topic.ALL) {
            topic.writers().forEach(user -> rights.addAll(write(topic.name(), user)));
            topic.readers()
                    .forEach(user -> rights.add(allow(ResourceType.TOPIC, topic.name(), user, AclOperation.READ)));
            rights.add(allow(ResourceType.TOPIC, topic.name(), KafkaUsers.OBSERVER, AclOperation.READ));
        }
        Connector.ALL.forEach(connector -> rights.addAll(write(heartbeat(connector), connector.name())));
        for (Service service : Service.values()) {
            rights.add(readAs(service, PatternType.LITERAL, service.id()));
            // Listeners of one topic that each hear every record have groups of their own: name-purpose.
            rights.add(readAs(service, PatternType.PREFIXED, service.id() + "-"));
        }
        return rights;
    }

    private static List<AclBinding> write(String topic, String user) {
        return List.of(
                allow(ResourceType.TOPIC, topic, user, AclOperation.WRITE),
                allow(ResourceType.TOPIC, topic, user, AclOperation.DESCRIBE));
    }

    private static AclBinding allow(ResourceType type, String name, String user, AclOperation operation) {
        return allow(new ResourcePattern(type, name, PatternType.LITERAL), user, operation);
    }

    private static AclBinding readAs(Service service, PatternType pattern, String group) {
        return allow(new ResourcePattern(ResourceType.GROUP, group, pattern), service.id(), AclOperation.READ);
    }

    private static AclBinding allow(ResourcePattern resource, String user, AclOperation operation) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> configuration) {
        return new NewTopic(name, partitions, (short) 1).configs(configuration);
    }
}
