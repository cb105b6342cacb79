package lv.viis.local.kafka;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A topic of the suite, as {@code kafka/topics.json} lists it: the one place that says who may write and read what.
 *
 * @param name in full
 * @param keeps {@code state} (compacted: whole state per key), {@code history}, or {@code a day, in one partition}
 * @param writers the connectors whose logs reach it
 * @param readers the services that consume it
 */
public record Topic(String name, String keeps, List<String> writers, List<String> readers) {

    /** Every topic that events travel on. */
    public static final List<Topic> ALL = load();

    private static List<Topic> load() {
        try (var in = Topic.class.getResourceAsStream("/kafka/topics.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    boolean isState() {
        return keeps.equals("state");
    }

    boolean isShort() {
        return keeps.startsWith("a day");
    }
}
