package lv.viis.access.reading.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.reading.scim.ScimMedia.Paging;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;

/**
 * The rights that the caller may read: everybody's (auditors, access officers and administrators of the ministry), else
 * those through, or on, the organisation of the token and what it founded. Every question of SCIM is put to these alone.
 */
@ApplicationScoped
class ReadableRights {

    /** Somebody through an employer; one person may be through several. */
    record Through(UUID personId, UUID employerId) {}

    /** The condition that a right holds today. */
    static final String TODAY = " and g.state = 'ACTIVE'";

    /** One person is one user, under the id that stays (D20). */
    static final String PERSON = "coalesce(s.person_id, g.person_id)";

    /** The group of a right, as {@link ScimGroup#external} makes it. */
    static final String NAME = "g.role || ':' || coalesce(cast(g.object_id as text), 'country')";

    /** The group of a right, as {@link ScimGroup#id} makes it. */
    static final String GROUP_ID = """
            cast(overlay(overlay(md5(%1$s) placing '3' from 13)
                 placing to_hex(cast((cast(('x' || substr(md5(%1$s), 17, 1)) as bit(4)) & B'0011' | B'1000') as integer))
                 from 17) as uuid)""".formatted(NAME);

    private static final String HELD = """
             from open_grant g left join known_alias s on s.alias_id = g.person_id
            where true""";

    private static final String WITH_FOUNDED =
            "array(select id from organisation where id = :own or founder_id = :own)";

    private final EntityManager database;

    ReadableRights(EntityManager database) {
        this.database = database;
    }

    /**
     * Those of today and to come, {@code g}: the part of a query from {@code from} on, to which conditions are added.
     *
     * @param values of the query, to which those of this part are added
     */
    String all(Map<String, Object> values, Reach reach) {
        return HELD + readable(values, reach);
    }

    /** Those of today, as {@link #all} has it. */
    String today(Map<String, Object> values, Reach reach) {
        return HELD + TODAY + readable(values, reach);
    }

    private static String readable(Map<String, Object> values, Reach reach) {
        if (reach.hasInCountry(Roles.AUDITOR, Roles.IZM_ACCESS_OFFICER, Roles.IZM_ADMIN)) {
            return "";
        }
        values.put("own", reach.scope().organisation().orElseThrow(OutsideScope::new));
        return " and (g.employer_id = any(" + WITH_FOUNDED + ") or g.object_id = any(" + WITH_FOUNDED + "))";
    }

    /** @param sql of one number */
    long count(String sql, Map<String, Object> values) {
        return ((Number) with(values, database.createNativeQuery(sql)).getSingleResult()).longValue();
    }

    List<Tuple> rows(String sql, Map<String, Object> values) {
        return tuples(with(values, database.createNativeQuery(sql, Tuple.class)));
    }

    List<Tuple> page(String sql, Map<String, Object> values, Paging paging) {
        return paging.count() == 0
                ? List.of()
                : tuples(with(values, database.createNativeQuery(sql, Tuple.class))
                        .setFirstResult((int) Math.min(Integer.MAX_VALUE, paging.startIndex() - 1))
                        .setMaxResults(paging.count()));
    }

    private static Query with(Map<String, Object> values, Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
