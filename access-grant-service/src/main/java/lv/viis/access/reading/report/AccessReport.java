package lv.viis.access.reading.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reading.report.ReportedOrganisations.Reported;
import lv.viis.chassis.row.Rows;

/** The live grants: through an organisation, whoever it is about, and on it, through whomever. */
@ApplicationScoped
class AccessReport {

    /**
     * A live grant.
     *
     * @param employerKind INSTITUTION, MUNICIPALITY or STATE_BODY; null where the registry has not told yet
     * @param objectId on which organisation it holds, null for the country
     * @param from the first day, date of Europe/Riga
     * @param lastDay the last day, included
     * @param state SCHEDULED, ACTIVE or SUSPENDED
     */
    record Row(
            UUID grantId,
            UUID personId,
            UUID employerId,
            String employerKind,
            UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            String state,
            UUID decisionId) {}

    /** How many live grants of a role there are through employers of a kind. */
    record Count(String role, String employerKind, long scheduled, long active, long suspended) {}

    private static final String LIVE = "g.ended_at is null and upper(g.valid) > cast(:today as date)";

    private final EntityManager database;

    AccessReport(EntityManager database) {
        this.database = database;
    }

    List<Row> rows(Reported reported, LocalDate today, UUID after, int rows) {
        var query = database.createNativeQuery(
                        """
                        select g.id as grant_id, g.person_id, g.employer_id, o.kind as employer_kind, g.object_id, g.role,
                               lower(g.valid) as "from", upper(g.valid) - 1 as last_day,
                               case when g.suspended_at is not null then 'SUSPENDED'
                                    when lower(g.valid) > cast(:today as date) then 'SCHEDULED' else 'ACTIVE' end as state,
                               g.decision_id
                          from access_grant g left join known_organisation o on o.id = g.employer_id
                         where %s and g.id > :after %s order by g.id""".formatted(
                                        LIVE,
                                        reported.ids() == null
                                                ? ""
                                                : "and (g.employer_id = any(cast(:ids as uuid[])) or g.object_id = any(cast(:ids as uuid[])))"),
                        Tuple.class)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(rows);
        if (reported.ids() != null) {
            query.setParameter("ids", reported.ids().toArray(UUID[]::new));
        }
        return Rows.of(query, Row.class);
    }

    List<Count> counts(LocalDate today) {
        return Rows.of(
                database.createNativeQuery("""
                        select g.role, o.kind as employer_kind,
                               count(*) filter (where g.suspended_at is null and lower(g.valid) > cast(:today as date)) as scheduled,
                               count(*) filter (where g.suspended_at is null and lower(g.valid) <= cast(:today as date)) as active,
                               count(*) filter (where g.suspended_at is not null) as suspended
                          from access_grant g left join known_organisation o on o.id = g.employer_id
                         where %s group by g.role, o.kind order by g.role, o.kind""".formatted(LIVE), Tuple.class).setParameter("today", today), Count.class);
    }
}
