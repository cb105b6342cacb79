package lv.viis.chassis.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.settings.ServiceSettings;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
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
    private final WithdrawnKeys withdrawnKeys;
    private final ObjectMapper json;
    private final Map<String, Object> kafka;
    private final String serviceName;
    private final boolean enabled;

    private volatile boolean running = true;
    private volatile KafkaConsumer<String, String> consumer;
    private Instant forgotten = Moment.now();

    EpochFeed(
            Epochs epochs,
            WithdrawnKeys withdrawnKeys,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ServiceSettings settings) {
        this.epochs = epochs;
        this.withdrawnKeys = withdrawnKeys;
        this.json = json;
        this.kafka = kafka;
        this.serviceName = settings.name();
        this.enabled = settings.listen();
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
            if (forgotten.plus(FORGET_EVERY).isBefore(Moment.now())) {
                epochs.forget();
                forgotten = Moment.now();
            }
        }
    }

    /** What has another type is for readers of other versions. */
    void take(ConsumerRecord<String, String> message) {
        try {
            JsonNode data = json.readTree(message.value());
            switch (type(message)) {
                case "Heartbeat" -> beat(data);
                case "PersonEpochRaised" ->
                    epochs.raise(
                            UUID.fromString(data.required("personId").asText()),
                            data.required("epoch").asLong());
                default -> LOG.debugf("An epoch record at offset %d is of no known type", message.offset());
            }
        } catch (Exception e) {
            // One unreadable record must not stop the withdrawals behind it.
            LOG.errorf("An epoch record at offset %d is unreadable", message.offset());
        }
    }

    /** The keys first: who counts as fresh knows them. */
    private void beat(JsonNode data) {
        var keys = new ArrayList<String>();
        data.path("withdrawnKeys").forEach(key -> keys.add(key.asText()));
        withdrawnKeys.withdraw(keys);
        epochs.beat(Instant.parse(data.required("at").asText()));
    }

    private static String type(ConsumerRecord<String, String> message) {
        var type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** The service's own client settings ({@code kafka.*}: brokers, TLS, SASL), and what this reader needs. */
    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, serviceName + "-epoch-feed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return settings;
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
