package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.event.Event;

/** Up to which version of each state receivers were told, so that a state told again by its publisher is not news. */
@ApplicationScoped
class ToldStates {

    /** @param founderId of the state that was told last; null if it had none, or none was told */
    record Before(UUID founderId) {}

    private final EntityManager database;

    ToldStates(EntityManager database) {
        this.database = database;
    }

    /**
     * @param founderId as of this state; null if it has none
     * @return what was before; empty if the event is no newer than what was told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    Optional<Before> advance(Event event, UUID founderId) {
        List<Before> before = database.createNativeQuery("""
                        insert into webhook_state as told (topic, aggregate_id, sequence, founder_id)
                        values (:topic, :aggregate, :sequence, cast(:founder as uuid))
                        on conflict (topic, aggregate_id) do update
                           set sequence = excluded.sequence, founder_id = excluded.founder_id
                         where told.sequence < excluded.sequence
                        returning old.founder_id""", Before.class)
                .setParameter("topic", event.topic())
                .setParameter("aggregate", event.aggregateId())
                .setParameter("sequence", event.sequence())
                .setParameter("founder", founderId)
                .getResultList();
        return before.stream().findFirst();
    }
}
