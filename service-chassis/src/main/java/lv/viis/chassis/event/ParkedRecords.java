package lv.viis.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.row.Rows;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that could not be processed, each with those of its key that came after it. */
@ApplicationScoped
class ParkedRecords {

    /** One waiting record, as an operator sees it. */
    record Waiting(
            UUID id,
            String channel,
            String topic,
            String key,
            Map<String, String> headers,
            String value,
            String reason) {}

    private record Row(
            UUID id, String channel, String topic, String recordKey, String headers, String value, String reason) {}

    private final EntityManager database;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    ParkedRecords(EntityManager database, ObjectMapper json, MeterRegistry metrics) {
        this.database = database;
        this.json = json;
        this.metrics = metrics;
    }

    @Transactional
    boolean isWaiting(String channel, String key) {
        return !database.createNativeQuery(
                        "select 1 from parked_record where channel = ?1 and record_key = ?2 and settlement is null limit 1")
                .setParameter(1, channel)
                .setParameter(2, keyText(key))
                .getResultList()
                .isEmpty();
    }

    /** Parks the record if another of its key still waits once no replay is at work on the key. */
    @Transactional
    boolean parkBehind(String channel, ConsumerRecord<String, String> message, Map<String, String> headers) {
        if (!isWaiting(channel, message.key())) {
            return false;
        }
        lock(channel, message.key());
        if (!isWaiting(channel, message.key())) {
            return false;
        }
        park(channel, message, headers, "waits behind a parked record of its key");
        return true;
    }

    /** Keeps replay and consumer apart on one key, to the end of the transaction. */
    void lock(String channel, String key) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, channel + " " + keyText(key))
                .getResultList();
    }

    @Transactional
    void park(String channel, ConsumerRecord<String, String> message, Map<String, String> headers, String reason) {
        // A record that comes again after a crash is already there.
        database.createNativeQuery("""
                        insert into parked_record
                               (channel, topic, partition, record_offset, record_key, headers, value, reason)
                        select ?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7, ?8
                         where not exists (select 1 from parked_record
                                            where channel = ?1 and topic = ?2 and partition = ?3 and record_offset = ?4
                                              and settlement is null)""")
                .setParameter(1, channel)
                .setParameter(2, message.topic())
                .setParameter(3, message.partition())
                .setParameter(4, message.offset())
                .setParameter(5, keyText(message.key()))
                .setParameter(6, write(headers))
                .setParameter(7, storable(message.value()))
                .setParameter(8, storable(reason))
                .executeUpdate();
        metrics.counter("viis.events.parked", "channel", channel).increment();
    }

    /** All that wait, in the order in which they came. */
    @Transactional
    List<Waiting> waiting() {
        return Rows.of(database.createNativeQuery("""
                        select id, channel, topic, record_key, cast(headers as text) as headers, value, reason
                          from parked_record where settlement is null order by id""", Tuple.class), Row.class).stream()
                .map(row -> new Waiting(
                        row.id(),
                        row.channel(),
                        row.topic(),
                        row.recordKey(),
                        readHeaders(row.headers()),
                        row.value(),
                        row.reason()))
                .toList();
    }

    /**
     * Notes what became of a waiting record; the row stays as the record of it.
     *
     * @return whether it was waiting
     */
    @Transactional
    boolean settle(UUID id, String settlement, String by) {
        return database.createNativeQuery("""
                        update parked_record set settlement = ?2, settled_by = ?3, settled_at = now()
                         where id = ?1 and settlement is null""")
                        .setParameter(1, id)
                        .setParameter(2, settlement)
                        .setParameter(3, by)
                        .executeUpdate()
                == 1;
    }

    private static String keyText(String key) {
        return key == null ? "" : storable(key);
    }

    /** PostgreSQL's texts cannot hold a NUL; a record with one must be parked all the same. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private String write(Map<String, String> headers) {
        try {
            var kept = new LinkedHashMap<String, String>();
            headers.forEach((name, value) -> kept.put(storable(name), storable(value)));
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not by the reader of requests: what was received is no longer to be refused, only to be shown. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> readHeaders(String text) {
        return Event.read(text, Map.class);
    }
}
