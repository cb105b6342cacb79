package lv.viis.access.reading.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.reading.scim.ScimMedia.Paging;
import lv.viis.access.reading.scim.ScimUser.Held;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;

/**
 * Whose rights the caller may read: everybody's (auditors, access officers and administrators of the ministry), else
 * those through, or on, the organisation of the token and what it founded.
 */
@ApplicationScoped
class ScimQuery {

    /** People with what they have, where it was asked for, and through whom; and how many there are. */
    record People(long total, Map<UUID, List<Held>> held, List<Through> through) {}

    /** A group with its people; those are null where they were not asked for. */
    record Found(String role, UUID objectId, List<Through> people) {
        Stream<Through> known() {
            return people == null ? Stream.empty() : people.stream();
        }
    }

    /** Somebody through an employer; one person may be through several. */
    record Through(UUID personId, UUID employerId) {}

    record Groups(long total, List<Found> groups) {}

    private static final String HELD = """
             from open_grant g left join known_alias s on s.alias_id = g.person_id
            where true""";
    private static final String TODAY = " and g.state = 'ACTIVE'";

    /** One person is one user, under the id that stays (D20). */
    private static final String PERSON = "coalesce(s.person_id, g.person_id)";

    /** As {@link ScimGroup#external} makes it. */
    private static final String NAME = "g.role || ':' || coalesce(cast(g.object_id as text), 'country')";

    /** As {@link ScimGroup#id} makes it. */
    private static final String GROUP_ID = """
            cast(overlay(overlay(md5(%1$s) placing '3' from 13)
                 placing to_hex(cast((cast(('x' || substr(md5(%1$s), 17, 1)) as bit(4)) & B'0011' | B'1000') as integer))
                 from 17) as uuid)""".formatted(NAME);

    private final EntityManager database;

    ScimQuery(EntityManager database) {
        this.database = database;
    }

    /** @param rights whether what they have is asked for; else it is not read */
    People people(ScimFilter filter, Paging paging, boolean rights, Reach reach) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(HELD).append(readable(values, reach));
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
                    .append(" (select " + PERSON + HELD + TODAY + readable(values, reach) + ")");
        }
        var total = (Number)
                query("select count(distinct " + PERSON + ")" + where, values).getSingleResult();
        var ids = page(query("select distinct " + PERSON + where + " order by 1", values), paging);
        return rights
                ? withRights(total.longValue(), ids, reach)
                : new People(total.longValue(), nothing(ids), through(ids, reach));
    }

    /** @param members whether they are asked for; else they are not read */
    Groups groups(ScimFilter filter, Paging paging, boolean members, Reach reach) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(HELD).append(TODAY).append(readable(values, reach));
        if (filter.isOn("id")) {
            where.append(" and ").append(GROUP_ID).append(" = cast(:value as uuid)");
            values.put("value", filter.value());
        } else if (filter.isOn("externalid")) {
            where.append(" and " + NAME + " = :value");
            values.put("value", filter.value());
        } else if (filter.isOn("displayname")) {
            // Compared without case, as its schema says.
            where.append(" and lower(" + NAME + ") = lower(:value)");
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
        var found = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Found((String) row[0], (UUID) row[1], null))
                .toList();
        return new Groups(total.longValue(), members ? withMembers(found, reach) : found);
    }

    /** @return null if there is none, or the caller may read nobody of it */
    Found group(UUID id, boolean members, Reach reach) {
        var found = groups(ScimFilter.ofId(id.toString()), Paging.of(null, "1"), members, reach)
                .groups();
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Found> withMembers(List<Found> groups, Reach reach) {
        var values = new HashMap<String, Object>();
        var where = HELD + TODAY + readable(values, reach) + " and " + NAME + " = any(cast(:names as text[]))";
        values.put(
                "names",
                groups.stream()
                        .map(group -> ScimGroup.external(group.role(), group.objectId()))
                        .toArray(String[]::new));
        var people = new HashMap<String, List<Through>>();
        for (var row : query(
                        "select distinct " + NAME + ", " + PERSON + ", g.employer_id" + where + " order by 2, 3",
                        values)
                .getResultList()) {
            var one = (Object[]) row;
            people.computeIfAbsent((String) one[0], name -> new ArrayList<>())
                    .add(new Through((UUID) one[1], (UUID) one[2]));
        }
        return groups.stream()
                .map(group -> new Found(
                        group.role(),
                        group.objectId(),
                        people.getOrDefault(ScimGroup.external(group.role(), group.objectId()), List.of())))
                .toList();
    }

    private People withRights(long total, List<?> ids, Reach reach) {
        var held = nothing(ids);
        var through = new LinkedHashSet<Through>();
        for (var one : rows(
                ids,
                "g.id, g.role, g.employer_id, g.object_id, g.first_day, g.last_day, g.state = 'ACTIVE'",
                "g.id",
                reach)) {
            through.add(new Through((UUID) one[0], (UUID) one[3]));
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
        return new People(total, held, List.copyOf(through));
    }

    private List<Through> through(List<?> ids, Reach reach) {
        return rows(ids, "g.employer_id", "2", reach).stream()
                .map(one -> new Through((UUID) one[0], (UUID) one[1]))
                .distinct()
                .toList();
    }

    private static Map<UUID, List<Held>> nothing(List<?> ids) {
        var held = new LinkedHashMap<UUID, List<Held>>();
        ids.forEach(id -> held.put((UUID) id, new ArrayList<>()));
        return held;
    }

    /** Each with the person's id first. */
    private List<Object[]> rows(List<?> ids, String columns, String order, Reach reach) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var values = new HashMap<String, Object>();
        var where =
                HELD + readable(values, reach) + " and g.person_id in (select unnest(cast(:ids as uuid[])) union all"
                        + " select alias_id from known_alias where person_id = any(cast(:ids as uuid[])))";
        values.put("ids", ids.toArray(UUID[]::new));
        List<?> rows = query("select " + PERSON + ", " + columns + where + " order by " + order, values)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private String readable(Map<String, Object> values, Reach reach) {
        if (reach.hasInCountry(Roles.AUDITOR, Roles.IZM_ACCESS_OFFICER, Roles.IZM_ADMIN)) {
            return "";
        }
        values.put("own", reach.scope().organisation().orElseThrow(OutsideScope::new));
        return " and (g.employer_id in (select id from organisation where id = :own or founder_id = :own)"
                + " or g.object_id in (select id from organisation where id = :own or founder_id = :own))";
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
