package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.event.Event;

/**
 * Queues what another service told for the receivers whom it concerns, in the transaction that notes it as received. Of a
 * foreign event no more is told on than the record says that is handed over: a member that its publisher adds stays here.
 */
@ApplicationScoped
class QueueNews {

    private final EntityManager database;
    private final ObjectMapper json;

    QueueNews(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param event whose id and time the receiver is told
     * @param fact as it is told
     * @param organisations whose receivers are told, beside those of the whole country; a null is nobody's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void queue(EventType type, Event event, Object fact, UUID... organisations) {
        var concerned =
                Stream.of(organisations).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        database.createNativeQuery("""
                        insert into webhook_delivery (receiver_id, event_id, type, occurred_at, data)
                        select r.id, cast(:event as uuid), :type, :at, cast(:data as jsonb)
                          from webhook_receiver r
                         where r.removed_at is null
                           and :at >= r.verified_at
                           and (r.event_types = '{}' or :type = any (r.event_types))
                           and (r.organisation_id is null or r.organisation_id = any (cast(:organisations as uuid[])))
                        on conflict do nothing""")
                .setParameter("event", event.id())
                .setParameter("type", type.wireName)
                .setParameter("at", event.time())
                .setParameter("data", written(fact))
                .setParameter("organisations", concerned)
                .executeUpdate();
    }

    private String written(Object fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
