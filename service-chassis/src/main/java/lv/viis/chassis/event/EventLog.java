package lv.viis.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.settings.ServiceSettings;

/**
 * The outbox: an event is appended in the transaction of the change it tells, and logical replication carries it to
 * Kafka after the commit.
 */
@ApplicationScoped
public class EventLog {

    private final EntityManager database;
    private final ObjectMapper json;
    private final String source;

    EventLog(EntityManager database, ObjectMapper json, ServiceSettings settings) {
        this.database = database;
        this.json = json;
        this.source = "/" + settings.name();
    }

    /**
     * Appends an event whose key is its aggregate's id.
     *
     * @param event a past-tense record of flat values; its class name is the event's type
     */
    public void append(String topic, UUID aggregateId, long aggregateVersion, Record event) {
        append(topic, aggregateId.toString(), aggregateId, aggregateVersion, event);
    }

    /**
     * Appends an event.
     *
     * @param topic the Kafka topic in full
     * @param key what is kept in order on the topic
     * @param aggregateId what the event tells of
     * @param aggregateVersion that aggregate's version, rising with each of its events
     * @param event a past-tense record of flat values; its class name is the event's type
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, String key, UUID aggregateId, long aggregateVersion, Record event) {
        appendTo("event_log", topic, key, aggregateId, aggregateVersion, event);
    }

    /**
     * Appends to a log of the service's own, which has the columns of this one and a carrier of its own, so that no bulk
     * work delays it.
     *
     * @param log the table's name, a constant
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendTo(String log, String topic, String key, UUID aggregateId, long version, Record event) {
        database.createNativeQuery("insert into " + log
                        + " (topic, key, type, aggregate_id, aggregate_version, source, data, traceparent)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as jsonb), ?8)")
                .setParameter(1, topic)
                .setParameter(2, key)
                .setParameter(3, event.getClass().getSimpleName())
                .setParameter(4, aggregateId)
                .setParameter(5, version)
                .setParameter(6, source)
                .setParameter(7, write(event))
                .setParameter(8, traceparent())
                .executeUpdate();
    }

    private String write(Record event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written: " + event.getClass(), e);
        }
    }

    /** The W3C trace context of the request that is being served, if there is one. */
    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
