package lv.viis.chassis.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.viis.chassis.asker.Acting;
import lv.viis.chassis.asker.DatabaseRole;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Receives records so that each takes effect once: a passing fault is tried again for as long as it lasts, a record
 * that cannot be processed is parked with its key, and the records of other keys go on.
 */
@ApplicationScoped
public class EventInbox {

    private static final Logger LOG = Logger.getLogger(EventInbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReceivedEvents received;
    private final ParkedRecords parked;
    private volatile boolean stopping;

    EventInbox(ReceivedEvents received, ParkedRecords parked) {
        this.received = received;
        this.parked = parked;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Returns when the record has taken effect, was already known, or is parked: then its offset may be committed. */
    @ActivateRequestContext
    public void receive(EventListener listener, ConsumerRecord<String, String> message) {
        var pause = Duration.ofMillis(100);
        while (true) {
            try {
                Acting.as(DatabaseRole.LISTENER, () -> receiveOnce(listener, message));
                return;
            } catch (RuntimeException e) {
                if (!PassingFault.is(e)) {
                    throw e;
                }
                if (stopping) {
                    throw e;
                }
                LOG.warnf("%s waits for a passing fault: %s", listener.channel(), e.toString());
                pause = pause(pause);
            }
        }
    }

    private void receiveOnce(EventListener listener, ConsumerRecord<String, String> message) {
        if (parked.parkBehind(listener.channel(), message, headers(message))) {
            return;
        }
        try {
            var event = event(message);
            QuarkusTransaction.requiringNew().run(() -> apply(listener, event));
            LOG.debugf("%s %s of %s received", event.type(), event.id(), event.aggregateId());
        } catch (RuntimeException e) {
            if (PassingFault.is(e)) {
                throw e;
            }
            LOG.errorf(e, "A record of %s cannot be processed and is parked", listener.channel());
            parked.park(listener.channel(), message, headers(message), reason(e));
        }
    }

    void apply(EventListener listener, Event event) {
        if (received.isNew(listener.channel(), event.id())
                && (!listener.isState() || received.isNewer(event.topic(), event.aggregateId(), event.sequence()))) {
            listener.on(event);
        }
    }

    static Event event(ConsumerRecord<String, String> message) {
        return event(message.topic(), message.key(), headers(message), message.value());
    }

    static Event event(String topic, String key, Map<String, String> headers, String value) {
        for (var needed : new String[] {"ce_id", "ce_type", "ce_aggregateid", "ce_sequence", "ce_time"}) {
            if (headers.get(needed) == null) {
                throw new IllegalArgumentException("the header " + needed + " is missing");
            }
        }
        return new Event(
                headers.get("ce_id"),
                headers.get("ce_type"),
                topic,
                key,
                headers.get("ce_aggregateid"),
                Long.parseLong(headers.get("ce_sequence")),
                Instant.parse(headers.get("ce_time")),
                value);
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : message.headers()) {
            if (header.value() != null
                    && (header.key().startsWith("ce_") || header.key().equals("traceparent"))) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    /** What went wrong first: an operator is not helped by "could not commit". */
    private static String reason(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Duration pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a passing fault", e);
        }
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
