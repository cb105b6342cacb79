package lv.viis.access.ledger.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;

/** Finds accesses to personal data in the ledger, by whose data it was and by organisation. */
@ApplicationScoped
public class Accesses {

    /**
     * What is looked for; null does not filter.
     *
     * @param personId whose data it was, under whichever of the person's ids
     * @param organisationId the organisation concerned
     * @param linkedUntil what was linked later does not count
     */
    public record Filter(UUID personId, UUID organisationId, Instant linkedUntil) {}

    /** An access as it stands in the ledger; its content holds what was told of it. */
    public record Access(UUID id, String content) {}

    private final EntityManager database;

    Accesses(EntityManager database) {
        this.database = database;
    }

    /** In the order of the ids, in which the services gave them. */
    @SuppressWarnings("unchecked")
    public List<Access> find(Filter filter, Cursor after, int rows) {
        var conditions = new ArrayList<>(List.of("e.type = 'PersonalDataAccessed'", "e.event_id > :after"));
        var values = new HashMap<String, Object>();
        values.put("after", after.id());
        if (filter.personId() != null) {
            conditions.add("e.event_id in (select ledger_accesses_to(ids_of(:person)))");
            values.put("person", filter.personId());
        }
        if (filter.organisationId() != null) {
            conditions.add("e.chain = :chain");
            values.put("chain", filter.organisationId().toString());
        }
        if (filter.linkedUntil() != null) {
            conditions.add("e.linked_at <= :until");
            values.put("until", filter.linkedUntil());
        }
        var query = database.createNativeQuery(
                "select e.event_id as id, e.content from ledger_entry e where " + String.join(" and ", conditions)
                        + " order by e.event_id",
                Access.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
