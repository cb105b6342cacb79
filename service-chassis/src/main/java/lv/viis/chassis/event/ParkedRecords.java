package lv.viis.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                .setParameter(7, message.value())
                .setParameter(8, reason)
                .executeUpdate();
        metrics.counter("viis.events.parked", "channel", channel).increment();
    }

    /** All that wait, in the order in which they came. */
    @Transactional
    List<Waiting> waiting() {
        List<?> rows = database.createNativeQuery("""
                        select id, channel, topic, record_key, cast(headers as text), value, reason
                          from parked_record where settlement is null order by id""").getResultList();
        return rows.stream().map(row -> waiting((Object[]) row)).toList();
    }

    /** Notes what became of a waiting record; the row stays as the record of it. */
    @Transactional
    void settle(UUID id, String settlement, String by) {
        database.createNativeQuery(
                        "update parked_record set settlement = ?2, settled_by = ?3, settled_at = now() where id = ?1")
                .setParameter(1, id)
                .setParameter(2, settlement)
                .setParameter(3, by)
                .executeUpdate();
    }

    private Waiting waiting(Object[] row) {
        return new Waiting(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                readHeaders((String) row[4]),
                (String) row[5],
                (String) row[6]);
    }

    private static String keyText(String key) {
        return key == null ? "" : key;
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> readHeaders(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
