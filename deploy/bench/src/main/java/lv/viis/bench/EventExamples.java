package lv.viis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.local.kafka.Topic;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;

/** Events as the contracts of the services have them, each kind at random. */
final class EventExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final List<JsonNode> examples = examples();

    EventExamples(Random random) {
        this.random = random;
    }

    /** One of the topic, or of any if it has none; now and then with a key of nobody. */
    JsonNode of(Topic topic) {
        var fitting = examples.stream()
                .filter(example -> example.path("topic").asText().equals(topic.name()))
                .toList();
        var from = fitting.isEmpty() ? examples : fitting;
        var example = (ObjectNode) from.get(random.nextInt(from.size())).deepCopy();
        if (random.nextBoolean()) {
            example.put("key", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        return example;
    }

    private static List<JsonNode> examples() {
        var found = new ArrayList<JsonNode>();
        for (var service : Service.values()) {
            try (Stream<Path> files =
                    Files.list(Repository.root().resolve(service.id()).resolve("contract/events"))) {
                for (var file : files.sorted().toList()) {
                    found.add(JSON.readTree(file.toFile()));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }
}
