package lv.viis.chassis.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the epoch topic into {@link Epochs}: each replica by itself, without a group, from ten minutes back.
 *
 * <p>A plain consumer on a thread of its own, so that no other work of the service delays a withdrawal.
 */
@ApplicationScoped
class EpochFeed {

    private static final Logger LOG = Logger.getLogger(EpochFeed.class);
    private static final TopicPartition PARTITION = new TopicPartition("viis.access.epoch", 0);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    private final Epochs epochs;
    private final ObjectMapper json;
    private final String bootstrapServers;
    private final boolean enabled;

    private volatile boolean running = true;
    private volatile KafkaConsumer<String, String> consumer;
    private Instant forgotten = Instant.now();

    EpochFeed(
            Epochs epochs,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "viis.listen", defaultValue = "true") boolean enabled) {
        this.epochs = epochs;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            var thread = new Thread(this::run, "epoch-feed");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    private void run() {
        while (running) {
            try (var opened = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
                consumer = opened;
                read(opened);
            } catch (WakeupException e) {
                // Asked to stop.
            } catch (RuntimeException e) {
                LOG.warnf("The epoch feed was interrupted and starts again: %s", e.toString());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void read(KafkaConsumer<String, String> from) {
        from.assign(List.of(PARTITION));
        // Asked for first, so that what is written meanwhile lies behind it.
        var end = from.endOffsets(List.of(PARTITION)).get(PARTITION);
        var start = from.offsetsForTimes(Map.of(PARTITION, System.currentTimeMillis() - Epochs.MEMORY.toMillis()))
                .get(PARTITION);
        from.seek(PARTITION, start == null ? end : start.offset());
        while (running) {
            from.poll(Duration.ofSeconds(1)).forEach(this::take);
            if (forgotten.plus(FORGET_EVERY).isBefore(Instant.now())) {
                epochs.forget();
                forgotten = Instant.now();
            }
        }
    }

    private void take(ConsumerRecord<String, String> message) {
        try {
            var type = message.headers().lastHeader("ce_type");
            JsonNode data = json.readTree(message.value());
            if (type != null && new String(type.value(), StandardCharsets.UTF_8).equals("Heartbeat")) {
                epochs.beat(Instant.parse(data.required("at").asText()));
            } else {
                epochs.raise(
                        UUID.fromString(data.required("personId").asText()),
                        data.required("epoch").asLong());
            }
        } catch (Exception e) {
            // One unreadable record must not stop the withdrawals behind it.
            LOG.errorf("An epoch record at offset %d is unreadable", message.offset());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000);
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
