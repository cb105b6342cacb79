package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.row.Rows;

/** Finds the grants that the caller may read: all (officers), those of the own organisation (heads), the own. */
@ApplicationScoped
class GrantQuery {

    /**
     * What is looked for; null does not filter.
     *
     * @param applicantId the head who signed the application on which the grant rests
     * @param asOf the grants as they were known and stood then; those in force unless a state is named
     */
    record Filter(
            UUID personId,
            UUID employerId,
            UUID objectId,
            String role,
            UUID decisionId,
            UUID applicantId,
            Grant.State state,
            AsOf asOf) {}

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

    /** How each grant stands now. */
    private static final String NOW =
            "lateral (select g.valid, g.suspended_at, g.suspended_for, g.ended_at, g.end_reason, g.version) as c";

    /** How each grant stood: its newest step that had been recorded. */
    private static final String THEN = """
            lateral (select valid, suspended_at, suspended_for, ended_at, end_reason, version from grant_change
                      where grant_id = g.id and changed_at <= :known order by changed_at desc limit 1) as c""";

    private static final String STATE = """
            case when c.ended_at is not null or c.valid << daterange(cast(:day as date), null) then 'ENDED'
                 when c.suspended_at is not null then 'SUSPENDED'
                 when c.valid @> cast(:day as date) then 'ACTIVE'
                 else 'SCHEDULED' end""";

    /** Recorded by then, and its end not yet. */
    private static final String KNOWN =
            "g.known_from <= cast(:then as timestamptz) and g.known_until > cast(:then as timestamptz)";

    private final EntityManager database;

    GrantQuery(EntityManager database) {
        this.database = database;
    }

    @Transactional
    List<GrantRow> find(Filter filter, Cursor after, int rows, Reach reach) {
        var conditions = readable(reach);
        conditions.add("person_id = any(ids_of(:person))", "person", filter.personId());
        conditions.add("employer_id = :employer", "employer", filter.employerId());
        conditions.add("object_id = :object", "object", filter.objectId());
        conditions.add("role = :role", "role", filter.role());
        conditions.add("decision_id = :decision", "decision", filter.decisionId());
        conditions.add(
                "decision_id in (select decisions_asked_by(ids_of(:applicant)))", "applicant", filter.applicantId());
        var at = filter.asOf() == null ? AsOf.of(reach.at()) : filter.asOf();
        var state = filter.state() == null && filter.asOf() != null ? Grant.State.ACTIVE : filter.state();
        conditions.add(STATE + " = :state", "state", state == null ? null : state.name());
        if (state != null && filter.asOf() != null) {
            conditions.add(needed(state), "then", at.knownAt());
        }
        conditions.add("id > :after", "after", after.id());
        return run(conditions, filter.asOf(), at, rows);
    }

    /** Follows from the state, but is answered from the grant as it is now, and by an index. */
    private static String needed(Grant.State state) {
        return switch (state) {
            case SCHEDULED -> "g.first_day > cast(:day as date) and " + KNOWN;
            case ACTIVE -> "g.first_day <= cast(:day as date) and g.days_until > cast(:day as date) and " + KNOWN;
            case SUSPENDED ->
                "g.id in (select grant_id from grant_change where suspended_at is not null"
                        + " and changed_at <= cast(:then as timestamptz))";
            case ENDED -> "(g.known_until <= cast(:then as timestamptz) or upper(g.valid) <= cast(:day as date))";
        };
    }

    /** @return null if there is none, it was not known then, or it is not the caller's to read */
    @Transactional
    GrantRow find(UUID id, AsOf asOf, Reach reach) {
        var conditions = readable(reach);
        conditions.add("id = :id", "id", id);
        return run(conditions, asOf, asOf == null ? AsOf.of(reach.at()) : asOf, 1).stream()
                .findFirst()
                .orElse(null);
    }

    boolean readsReasons(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
    }

    private Conditions readable(Reach reach) {
        var conditions = new Conditions(new ArrayList<>(), new HashMap<>());
        if (readsReasons(reach)) {
            return conditions;
        }
        conditions.add(
                "(person_id = any(ids_of(:self)) or employer_id = cast(:own as uuid))", "self", reach.personId());
        conditions.values().put("own", Roles.headOf(reach).orElse(null));
        return conditions;
    }

    private List<GrantRow> run(Conditions conditions, AsOf asOf, AsOf at, int rows) {
        if (asOf != null) {
            conditions.add("g.known_from <= :known", "known", asOf.knownAt());
        }
        conditions.values().put("day", at.day());
        // A plan for any day and any person takes a hundred times as long as one for those that are asked for.
        database.createNativeQuery("set local plan_cache_mode = 'force_custom_plan'")
                .executeUpdate();
        var query = database.createNativeQuery(
                """
                        select g.id, g.person_id, g.employer_id, g.object_id, g.role, lower(c.valid) as "from",
                               upper(c.valid) - 1 as last_day,
                               s.state, c.suspended_at, c.suspended_for, c.ended_at,
                               case when s.state = 'ENDED' then coalesce(c.end_reason, 'EXPIRED') end as end_reason,
                               g.decision_id, g.line_id, c.version
                          from access_grant g, %s, lateral (select %s as state) as s where %s order by g.id""".formatted(
                                asOf == null ? NOW : THEN,
                                STATE,
                                conditions.all().isEmpty() ? "true" : String.join(" and ", conditions.all())),
                Tuple.class);
        conditions.values().forEach(query::setParameter);
        return Rows.of(query.setMaxResults(rows), GrantRow.class);
    }
}
