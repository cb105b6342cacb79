package lv.viis.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import lv.viis.local.LocalSuite;
import lv.viis.local.kafka.KafkaUsers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning in a thread of its own and remembers when each record came. */
public final class TopicReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A record and when this reader had it. */
    public record Received(ConsumerRecord<String, String> record, Instant at) {

        /** {@code ce_time}: when the transaction began that appended the event. */
        public Instant told() {
            return Instant.parse(header("ce_time"));
        }

        /** A header's text, null if absent: {@code ce_type}, {@code ce_id}, {@code traceparent}, … */
        public String header(String name) {
            var header = record.headers().lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }

        public String type() {
            return header("ce_type");
        }

        public JsonNode data() {
            try {
                return JSON.readTree(record.value());
            } catch (IOException notJson) {
                return JSON.missingNode();
            }
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread = new Thread(this::read, "topic-reader");
    private final Map<TopicPartition, Long> ends;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean closed;

    public TopicReader(LocalSuite suite, String... topics) {
        Map<String, Object> settings = new HashMap<>(suite.kafkaClient(KafkaUsers.OBSERVER));
        settings.put("auto.offset.reset", "earliest");
        settings.put("fetch.max.wait.ms", 50);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = List.of(topics).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ends = consumer.endOffsets(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        while (!closed) {
            for (var record : consumer.poll(Duration.ofMillis(50))) {
                received.add(new Received(record, Instant.now()));
            }
            if (caughtUp.getCount() > 0
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
        }
        consumer.close();
    }

    /** Until all has been read that was there when the reader was made. */
    public void awaitEnd(Duration patience) throws InterruptedException {
        if (!caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The topics are longer than can be read in " + patience);
        }
    }

    /** Everything so far, in the order in which it came. */
    public List<Received> all() {
        return received;
    }

    /** The first record that fits, also one that came before. */
    public Received await(String what, Predicate<Received> fits, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int next = 0; ; ) {
            for (; next < received.size(); next++) {
                if (fits.test(received.get(next))) {
                    return received.get(next);
                }
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not on Kafka within " + patience.toMillis() + " ms: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(5000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
