package lv.viis.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The notes of what has been received, written in the transaction of the effect. */
@ApplicationScoped
class ReceivedEvents {

    private final EntityManager database;

    ReceivedEvents(EntityManager database) {
        this.database = database;
    }

    boolean isNew(String channel, String eventId) {
        return database.createNativeQuery(
                                "insert into received_event (channel, event_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, channel)
                        .setParameter(2, eventId)
                        .executeUpdate()
                == 1;
    }

    /** A gap is no error: a compacted topic has them. */
    boolean isNewer(String topic, String aggregateId, long sequence) {
        return database.createNativeQuery("""
                                insert into received_state as known (topic, aggregate_id, sequence) values (?1, ?2, ?3)
                                on conflict (topic, aggregate_id) do update set sequence = excluded.sequence
                                where known.sequence < excluded.sequence""")
                        .setParameter(1, topic)
                        .setParameter(2, aggregateId)
                        .setParameter(3, sequence)
                        .executeUpdate()
                == 1;
    }
}
