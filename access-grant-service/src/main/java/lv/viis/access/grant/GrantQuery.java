package lv.viis.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Cursor;

/** Finds the grants that the caller may read: all (officers), those of the own organisation (heads), the own. */
@ApplicationScoped
class GrantQuery {

    /**
     * What is looked for; null does not filter.
     *
     * @param asOf the grants that held on this day, of Europe/Riga, as far as is known now; one that was ended during
     *     the day did not hold on it
     */
    record Filter(UUID personId, UUID employerId, UUID objectId, String role, LocalDate asOf) {}

    /** What a row must satisfy, and the values named in it. */
    private record Conditions(List<String> all, Map<String, Object> values) {

        /** A value that is not there does not filter. */
        void add(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }
    }

    private final EntityManager database;
    private final Caller caller;

    GrantQuery(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    List<Grant> find(Filter filter, Cursor after, int rows) {
        var conditions = readable();
        conditions.add("person_id = :person", "person", filter.personId());
        conditions.add("employer_id = :employer", "employer", filter.employerId());
        conditions.add("object_id = :object", "object", filter.objectId());
        conditions.add("role = :role", "role", filter.role());
        conditions.add(
                "valid @> cast(:day as date) and (ended_at is null"
                        + " or cast(ended_at at time zone 'Europe/Riga' as date) > cast(:day as date))",
                "day",
                filter.asOf());
        conditions.add("id > :after", "after", after.id());
        return run(conditions, rows);
    }

    /** @return null if there is none, or it is not the caller's to read */
    Grant find(UUID id) {
        var conditions = readable();
        conditions.add("id = :id", "id", id);
        return run(conditions, 1).stream().findFirst().orElse(null);
    }

    private Conditions readable() {
        var conditions = new Conditions(new ArrayList<>(), new HashMap<>());
        var scope = caller.scope();
        var isHead = caller.has("INSTITUTION_HEAD") || caller.has("MUNICIPALITY_HEAD");
        if (scope.isCountry() && (caller.has("IZM_ACCESS_OFFICER") || caller.has("AUDITOR"))) {
            return conditions;
        }
        var own = isHead ? scope.organisation().orElse(null) : null;
        conditions.add("(person_id = :self or employer_id = cast(:own as uuid))", "self", caller.personId());
        conditions.values().put("own", own);
        return conditions;
    }

    private List<Grant> run(Conditions conditions, int rows) {
        var query = database.createNativeQuery(
                "select * from access_grant where " + String.join(" and ", conditions.all()) + " order by id",
                Grant.class);
        conditions.values().forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
