package lv.viis.chassis.testing;

import io.quarkus.arc.Arc;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands a record to a listener the way its channel does, and returns when it has taken effect or is parked. */
public final class Incoming {

    private final String channel;
    private final String type;
    private String id = UUID.randomUUID().toString();
    private String key;
    private String aggregateId;
    private long sequence = 1;
    private Instant time = Instant.now();

    private Incoming(String channel, String type) {
        this.channel = channel;
        this.type = type;
    }

    public static Incoming on(String channel, String type) {
        return new Incoming(channel, type);
    }

    public Incoming id(String value) {
        id = value;
        return this;
    }

    public Incoming key(Object value) {
        key = value.toString();
        return this;
    }

    public Incoming aggregate(Object value, long version) {
        aggregateId = value.toString();
        sequence = version;
        return this;
    }

    /** When its publisher recorded it; now unless said. */
    public Incoming time(Instant value) {
        time = value;
        return this;
    }

    public void send(String json) {
        var message = new ConsumerRecord<>(topic(), 0, System.nanoTime(), key, json);
        header(message, "ce_id", id);
        header(message, "ce_type", type);
        header(message, "ce_aggregateid", aggregateId == null ? key : aggregateId);
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "ce_time", time.toString());
        receive(listener(), message);
    }

    /** By the method to which its channel hands records. */
    private static void receive(EventListener listener, ConsumerRecord<String, String> message) {
        try {
            var method = listener.getClass().getMethod("receive", ConsumerRecord.class);
            method.setAccessible(true);
            method.invoke(listener, message);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private String topic() {
        return ConfigProvider.getConfig()
                .getOptionalValue("mp.messaging.incoming." + channel + ".topic", String.class)
                .orElse("topic-of-" + channel);
    }

    private EventListener listener() {
        List<EventListener> all = Arc.container().listAll(EventListener.class).stream()
                .map(io.quarkus.arc.InstanceHandle::get)
                .toList();
        return all.stream()
                .filter(listener -> listener.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody listens on " + channel));
    }

    private static void header(ConsumerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
