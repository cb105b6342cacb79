package lv.viis.access.reading.scim;

import static lv.viis.access.reading.scim.ReadableRights.NAME;
import static lv.viis.access.reading.scim.ReadableRights.PERSON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.reading.scim.ReadableRights.Through;
import lv.viis.access.reading.scim.ScimMedia.Paging;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.row.Rows;

/** Roles on objects that somebody has today: a group is there as long as a right is, and is kept nowhere. */
@ApplicationScoped
class ScimGroups {

    record Groups(long total, List<Found> groups) {}

    /** A group with its people; those are null where they were not asked for. */
    record Found(String role, UUID objectId, List<Through> people) {
        Stream<Through> known() {
            return people == null ? Stream.empty() : people.stream();
        }
    }

    private final ReadableRights rights;

    ScimGroups(ReadableRights rights) {
        this.rights = rights;
    }

    /** @param members whether they are asked for; else they are not read */
    Groups groups(ScimFilter filter, Paging paging, boolean members, Reach reach) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(rights.today(values, reach));
        if (filter.isOn("id")) {
            where.append(" and ").append(ReadableRights.GROUP_ID).append(" = cast(:value as uuid)");
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
                rights.count("select count(*) from (select distinct g.role, g.object_id" + where + ") as one", values);
        var found = rights
                .page(
                        "select distinct g.role, g.object_id" + where + " order by g.role, g.object_id nulls first",
                        values,
                        paging)
                .stream()
                .map(row -> new Found(row.get("role", String.class), row.get("object_id", UUID.class), null))
                .toList();
        return new Groups(total, members ? withMembers(found, reach) : found);
    }

    /** @return null if there is none, or the caller may read nobody of it */
    Found group(UUID id, boolean members, Reach reach) {
        var found = groups(ScimFilter.ofId(id.toString()), Paging.of(null, "1"), members, reach)
                .groups();
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Found> withMembers(List<Found> groups, Reach reach) {
        var values = new HashMap<String, Object>();
        var where = rights.today(values, reach) + " and " + NAME + " = any(cast(:names as text[]))";
        values.put(
                "names",
                groups.stream()
                        .map(group -> ScimGroup.external(group.role(), group.objectId()))
                        .toArray(String[]::new));
        var people = new HashMap<String, List<Through>>();
        rights.rows(
                        "select distinct " + NAME + " as name, " + PERSON + " as person_id, g.employer_id" + where
                                + " order by 2, 3",
                        values)
                .forEach(row -> people.computeIfAbsent(row.get("name", String.class), name -> new ArrayList<>())
                        .add(Rows.of(row, Through.class)));
        return groups.stream()
                .map(group -> new Found(
                        group.role(),
                        group.objectId(),
                        people.getOrDefault(ScimGroup.external(group.role(), group.objectId()), List.of())))
                .toList();
    }
}
