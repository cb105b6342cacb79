package lv.viis.access.reading.scim;

import static lv.viis.access.reading.scim.ReadableRights.PERSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.reading.scim.ReadableRights.Through;
import lv.viis.access.reading.scim.ScimMedia.Paging;
import lv.viis.access.reading.scim.ScimUser.Held;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.row.Rows;

/** People by what they have, today or to come: counted and paged by person, however many rights one has. */
@ApplicationScoped
class ScimUsers {

    /** People with what they have, where it was asked for, and through whom; and how many there are. */
    record People(long total, Map<UUID, List<Held>> held, List<Through> through) {}

    /** Named as in {@link Held}. */
    private static final String RIGHT = """
            g.id, g.role, g.employer_id, g.object_id, g.first_day as "from", g.last_day, g.state = 'ACTIVE' as active""";

    private final ReadableRights rights;

    ScimUsers(ReadableRights rights) {
        this.rights = rights;
    }

    /** @param withRights whether what they have is asked for; else it is not read */
    People people(ScimFilter filter, Paging paging, boolean withRights, Reach reach) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(rights.all(values, reach));
        if (filter.isOn("id") || filter.isOn("username")) {
            where.append(" and g.person_id = any(ids_of(cast(:value as uuid)))");
            values.put("value", filter.value());
        } else if (filter.isOn("groups.value")) {
            where.append(ReadableRights.TODAY)
                    .append(" and ")
                    .append(ReadableRights.GROUP_ID)
                    .append(" = cast(:value as uuid)");
            values.put("value", filter.value());
        } else if (filter.isOn("active")) {
            // Only rights that the caller may read count, as in the attribute that is shown.
            where.append(" and " + PERSON)
                    .append("true".equals(filter.value()) ? " in" : " not in")
                    .append(" (select " + PERSON + rights.today(values, reach) + ")");
        }
        var total = rights.count("select count(distinct " + PERSON + ")" + where, values);
        var held = new LinkedHashMap<UUID, List<Held>>();
        rights.page("select distinct " + PERSON + " as person_id" + where + " order by 1", values, paging)
                .forEach(row -> held.put(personOf(row), new ArrayList<>()));
        var ids = held.keySet().toArray(UUID[]::new);
        var rows = withRights ? rows(ids, RIGHT, "g.id", reach) : rows(ids, "g.employer_id", "2", reach);
        if (withRights) {
            rows.forEach(row -> held.get(personOf(row)).add(Rows.of(row, Held.class)));
        }
        return new People(
                total,
                held,
                rows.stream().map(row -> Rows.of(row, Through.class)).distinct().toList());
    }

    /** Each with the person's id. */
    private List<Tuple> rows(UUID[] ids, String columns, String order, Reach reach) {
        if (ids.length == 0) {
            return List.of();
        }
        var values = new HashMap<String, Object>();
        var where = rights.all(values, reach) + " and g.person_id in (select unnest(cast(:ids as uuid[])) union all"
                + " select alias_id from known_alias where person_id = any(cast(:ids as uuid[])))";
        values.put("ids", ids);
        return rights.rows("select " + PERSON + " as person_id, " + columns + where + " order by " + order, values);
    }

    private static UUID personOf(Tuple row) {
        return row.get("person_id", UUID.class);
    }
}
