package lv.viis.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;

/**
 * An event of another service as received (CloudEvents 1.0, Kafka binary mode).
 *
 * @param id {@code ce_id}, by which it takes effect once
 * @param type {@code ce_type}, the past-tense name
 * @param topic the Kafka topic it came by
 * @param key the record's key
 * @param aggregateId {@code ce_aggregateid}
 * @param sequence {@code ce_sequence}, the aggregate's version
 * @param time {@code ce_time}, when its publisher recorded it
 * @param data the value, JSON text
 */
public record Event(
        String id,
        String type,
        String topic,
        String key,
        String aggregateId,
        long sequence,
        Instant time,
        String data) {

    /** Lenient where the HTTP reader is strict: a publisher may add fields. */
    private static final ObjectMapper READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads the value as the consumer's own record of it.
     *
     * @throws IllegalArgumentException if it does not fit: the record is then parked
     */
    public <T> T as(Class<T> type) {
        return read(data, type);
    }

    /** Reads JSON the way event values are read. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return READER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not readable as " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
