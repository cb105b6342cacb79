package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.InvalidInput;

/** The items in the order in which they want to be looked at. */
@ApplicationScoped
class Queue {

    enum Sort {
        AGE,
        RISK
    }

    /** What an item was escalated for. */
    enum Escalation {
        DUE_SOON("urgency.dueSoonSince"),
        OVERDUE("urgency.overdueSince"),
        NO_OFFICER("urgency.undecidableSince");

        /** Where the item says since when. */
        final String mark;

        Escalation(String mark) {
            this.mark = mark;
        }
    }

    /** Which items; null does not filter. */
    record Filter(
            ItemState state, UUID applicationId, UUID employerId, Risk risk, Escalation escalation, Boolean proposed) {}

    /** A place in the list by risk; the day is that of the first page, so that midnight moves no row. */
    private record Place(LocalDate day, int band, int risk, Instant since) {

        static Place of(Cursor cursor, LocalDate today) {
            if (cursor.key().isEmpty()) {
                return new Place(today, -1, Integer.MAX_VALUE, Instant.EPOCH);
            }
            try {
                var parts = cursor.key().split("\\|");
                return new Place(
                        LocalDate.parse(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Instant.parse(parts[3]));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw notOurs();
            }
        }

        static Place of(DecisionItem item, LocalDate day) {
            return new Place(day, item.urgency.dueOn.isBefore(day) ? 0 : 1, item.urgency.risk, item.submittedAt);
        }

        Cursor cursor(UUID id) {
            return new Cursor(day + "|" + band + "|" + risk + "|" + since, id);
        }
    }

    private static final String OVERDUE_FIRST = "case when i.urgency.dueOn < :day then 0 else 1 end";

    private final DecisionItems items;

    Queue(DecisionItems items) {
        this.items = items;
    }

    List<DecisionItem> find(Filter filter, Sort sort, Cursor after, int rows, LocalDate today) {
        return sort == Sort.RISK ? byRisk(filter, after, rows, today) : byAge(filter, after, rows);
    }

    /** Where a page that ends with the item goes on. */
    Cursor after(DecisionItem item, Sort sort, Cursor before, LocalDate today) {
        return sort == Sort.RISK
                ? Place.of(item, Place.of(before, today).day()).cursor(item.id)
                : new Cursor(item.submittedAt.toString(), item.id);
    }

    /** The longest waiting first, and so the overdue ones. */
    private List<DecisionItem> byAge(Filter filter, Cursor after, int rows) {
        return query(filter, Map.of("since", since(after), "id", after.id()), rows, """
                 and (i.submittedAt > :since or i.submittedAt = :since and i.id > :id)
                 order by i.submittedAt, i.id""");
    }

    /** The overdue ones first, then the riskiest. */
    private List<DecisionItem> byRisk(Filter filter, Cursor after, int rows, LocalDate today) {
        var place = Place.of(after, today);
        var parameters = Map.<String, Object>of(
                "day", place.day(),
                "band", place.band(),
                "points", place.risk(),
                "since", place.since(),
                "id", after.id());
        return query(filter, parameters, rows, """
                 and (%1$s > :band or %1$s = :band
                      and (i.urgency.risk < :points or i.urgency.risk = :points
                           and (i.submittedAt > :since or i.submittedAt = :since and i.id > :id)))
                 order by %1$s, i.urgency.risk desc, i.submittedAt, i.id""".formatted(OVERDUE_FIRST));
    }

    /** Only what filters stands in the query, so that the database can use its indexes. */
    private List<DecisionItem> query(Filter filter, Map<String, Object> place, int rows, String order) {
        var parameters = new HashMap<>(place);
        var hql = new StringBuilder("from DecisionItem i where 1 = 1");
        add(hql, parameters, "state", filter.state(), "i.state = :state");
        add(hql, parameters, "application", filter.applicationId(), "i.applicationId = :application");
        add(hql, parameters, "employer", filter.employerId(), "i.employerId = :employer");
        add(hql, parameters, "reason", name(filter.risk()), "array_contains(i.urgency.riskReasons, :reason)");
        if (filter.escalation() != null) {
            hql.append(" and i.").append(filter.escalation().mark).append(" is not null");
        }
        if (filter.proposed() != null) {
            hql.append(filter.proposed() ? " and exists (" : " and not exists (")
                    .append("select 1 from Proposal p where p.decisionItemId = i.id and p.endedAs is null")
                    .append(" and p.itemChanges = i.changes)");
        }
        return items.find(hql + " " + order, parameters).page(0, rows).list();
    }

    private static void add(
            StringBuilder hql, Map<String, Object> parameters, String name, Object value, String condition) {
        if (value != null) {
            hql.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static String name(Risk risk) {
        return risk == null ? null : risk.name();
    }

    private static Instant since(Cursor after) {
        try {
            return after.key().isEmpty() ? Instant.EPOCH : Instant.parse(after.key());
        } catch (DateTimeException e) {
            throw notOurs();
        }
    }

    private static InvalidInput notOurs() {
        return new InvalidInput("cursor", "query", "is not a cursor of this list", "nav šī saraksta kursors");
    }
}
