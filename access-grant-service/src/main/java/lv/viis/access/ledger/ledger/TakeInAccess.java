package lv.viis.access.ledger.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.UUID;
import lv.viis.access.ledger.ledger.AccessListener.Accessed;
import lv.viis.chassis.event.Event;

/** Keeps an access until it is linked; one that is known already stays as it is. */
@ApplicationScoped
class TakeInAccess {

    private final EntityManager database;
    private final ObjectMapper json;

    TakeInAccess(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @throws IllegalArgumentException if the key is neither an organisation's id nor the country */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(Event event, Accessed access) {
        var chain = event.key() == null || event.key().equals("country")
                ? "country"
                : UUID.fromString(event.key()).toString();
        database.createNativeQuery("""
                        insert into ledger_intake (event_id, chain, type, content, aggregate_id, subject_ids)
                        select ?1, ?2, ?3, ?4, ?5, cast(?6 as uuid[])
                         where not exists (select 1 from ledger_entry where event_id = ?1)
                        on conflict do nothing""")
                .setParameter(1, UUID.fromString(event.id()))
                .setParameter(2, chain)
                .setParameter(3, event.type())
                .setParameter(4, content(event))
                .setParameter(5, UUID.fromString(event.aggregateId()))
                .setParameter(
                        6,
                        access.subjectIds().stream()
                                .distinct()
                                .toList()
                                .toString()
                                .replace('[', '{')
                                .replace(']', '}'))
                .executeUpdate();
    }

    /** The data as received, byte for byte, among what came in its headers. */
    private String content(Event event) {
        var headers = new LinkedHashMap<String, Object>();
        headers.put("id", event.id());
        headers.put("type", event.type());
        headers.put("topic", event.topic());
        headers.put("key", event.key());
        headers.put("aggregateId", event.aggregateId());
        headers.put("version", event.sequence());
        try {
            var text = json.writeValueAsString(headers);
            return text.substring(0, text.length() - 1) + ",\"data\":" + event.data() + "}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
