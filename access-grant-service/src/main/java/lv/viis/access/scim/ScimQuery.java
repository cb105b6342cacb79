package lv.viis.access.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.scim.ScimMedia.Paging;
import lv.viis.access.scim.ScimUser.Held;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;

/**
 * Whose rights the caller may read: everybody's (auditors, access officers and administrators of the ministry), else
 * those through, or on, the organisation of the token and what it founded.
 */
@ApplicationScoped
class ScimQuery {

    /** People with what they have, and how many there are. */
    record People(long total, Map<UUID, List<Held>> held) {}

    /** A group with its people; those are null where they were not asked for. */
    record Found(String role, UUID objectId, List<Through> people) {}

    /** Somebody through an employer; one person may be through several. */
    record Through(UUID personId, UUID employerId) {}

    record Groups(long total, List<Found> groups) {}

    private static final String HELD = """
             from access_grant g left join same_person s on s.alias_id = g.person_id
            where g.ended_at is null and upper(g.valid) > cast(now() at time zone 'Europe/Riga' as date)""";
    private static final String TODAY =
            " and g.suspended_at is null" + " and g.valid @> cast(now() at time zone 'Europe/Riga' as date)";

    /** One person is one user, under the id that stays (D20). */
    private static final String PERSON = "coalesce(s.person_id, g.person_id)";

    /** As {@link ScimGroup#id} makes it. */
    private static final String GROUP_ID = """
            cast(overlay(overlay(md5(g.role || ':' || coalesce(cast(g.object_id as text), 'country')) placing '3' from 13)
                 placing to_hex(cast((cast(('x' || substr(md5(g.role || ':' || coalesce(cast(g.object_id as text), 'country')),
                                                          17, 1)) as bit(4)) & B'0011' | B'1000') as integer)) from 17) as uuid)""";

    private final EntityManager database;
    private final Caller caller;

    ScimQuery(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    People people(ScimFilter filter, Paging paging) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(HELD).append(readable(values));
        if (filter.isOn("id") || filter.isOn("username")) {
            where.append(" and g.person_id = any(ids_of(cast(:value as uuid)))");
            values.put("value", filter.value());
        } else if (filter.isOn("groups.value")) {
            where.append(TODAY).append(" and ").append(GROUP_ID).append(" = cast(:value as uuid)");
            values.put("value", filter.value());
        } else if (filter.isOn("active")) {
            // By what the caller may read alone, as the attribute is shown.
            where.append(" and " + PERSON)
                    .append("true".equals(filter.value()) ? " in" : " not in")
                    .append(" (select " + PERSON + HELD + TODAY + readable(values) + ")");
        }
        var total = (Number)
                query("select count(distinct " + PERSON + ")" + where, values).getSingleResult();
        var ids = page(query("select distinct " + PERSON + where + " order by 1", values), paging);
        return new People(total.longValue(), held(ids));
    }

    Groups groups(ScimFilter filter, Paging paging) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(HELD).append(TODAY).append(readable(values));
        if (filter.isOn("id")) {
            where.append(" and ").append(GROUP_ID).append(" = cast(:value as uuid)");
            values.put("value", filter.value());
        } else if (filter.isOn("displayname") || filter.isOn("externalid")) {
            where.append(" and g.role || ':' || coalesce(cast(g.object_id as text), 'country') = :value");
            values.put("value", filter.value());
        }
        var total =
                (Number) query("select count(*) from (select distinct g.role, g.object_id" + where + ") as one", values)
                        .getSingleResult();
        List<?> rows = page(
                query(
                        "select distinct g.role, g.object_id" + where + " order by g.role, g.object_id nulls first",
                        values),
                paging);
        return new Groups(
                total.longValue(),
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new Found((String) row[0], (UUID) row[1], null))
                        .toList());
    }

    /** @return null if there is none, or the caller may read nobody of it */
    Found group(UUID id) {
        var values = new HashMap<String, Object>();
        var where = HELD + TODAY + readable(values) + " and " + GROUP_ID + " = :id";
        values.put("id", id);
        List<?> rows = query(
                        "select distinct g.role, g.object_id, " + PERSON + ", g.employer_id" + where + " order by 3, 4",
                        values)
                .getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        var people = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Through((UUID) row[2], (UUID) row[3]))
                .toList();
        var first = (Object[]) rows.get(0);
        return new Found((String) first[0], (UUID) first[1], people);
    }

    private Map<UUID, List<Held>> held(List<?> ids) {
        var held = new java.util.LinkedHashMap<UUID, List<Held>>();
        ids.forEach(id -> held.put((UUID) id, new ArrayList<>()));
        if (!held.isEmpty()) {
            var values = new HashMap<String, Object>();
            var where = HELD + readable(values) + """
                     and g.person_id in (select unnest(cast(:ids as uuid[]))
                                         union all
                                         select alias_id from same_person where person_id = any(cast(:ids as uuid[])))""";
            values.put("ids", held.keySet().toArray(UUID[]::new));
            List<?> rows = query(
                            "select " + PERSON
                                    + ", g.id, g.role, g.employer_id, g.object_id, lower(g.valid), upper(g.valid) - 1,"
                                    + " g.suspended_at is null and lower(g.valid) <= cast(now() at time zone 'Europe/Riga' as date)"
                                    + where + " order by g.id",
                            values)
                    .getResultList();
            for (var row : rows) {
                var one = (Object[]) row;
                held.get((UUID) one[0])
                        .add(new Held(
                                (UUID) one[1],
                                (String) one[2],
                                (UUID) one[3],
                                (UUID) one[4],
                                (LocalDate) one[5],
                                (LocalDate) one[6],
                                (Boolean) one[7]));
            }
        }
        return held;
    }

    private String readable(Map<String, Object> values) {
        var scope = caller.scope();
        if (scope.isCountry()
                && (caller.has("AUDITOR") || caller.has("IZM_ACCESS_OFFICER") || caller.has("IZM_ADMIN"))) {
            return "";
        }
        values.put("own", scope.organisation().orElseThrow(OutsideScope::new));
        return " and (g.employer_id in (select id from known_organisation where id = :own or founder_id = :own)"
                + " or g.object_id in (select id from known_organisation where id = :own or founder_id = :own))";
    }

    private Query query(String sql, Map<String, Object> values) {
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query;
    }

    private static List<?> page(Query query, Paging paging) {
        return paging.count() == 0
                ? List.of()
                : query.setFirstResult((int) Math.min(Integer.MAX_VALUE, paging.startIndex() - 1))
                        .setMaxResults(paging.count())
                        .getResultList();
    }
}
