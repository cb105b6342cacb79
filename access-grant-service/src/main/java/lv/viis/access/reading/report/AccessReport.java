package lv.viis.access.reading.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reading.report.ReportedOrganisations.Reported;
import lv.viis.chassis.row.Rows;
import org.jspecify.annotations.Nullable;

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
    record ReportedGrant(
            UUID grantId,
            UUID personId,
            UUID employerId,
            @Nullable String employerKind,
            @Nullable UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            String state,
            UUID decisionId) {}

    /** How many live grants of a role there are through employers of a kind. */
    record Count(String role, @Nullable String employerKind, long scheduled, long active, long suspended) {}

    private final EntityManager database;

    AccessReport(EntityManager database) {
        this.database = database;
    }

    List<ReportedGrant> rows(Reported reported, UUID after, int rows) {
        var query = database.createNativeQuery(
                        """
                        select g.id as grant_id, g.person_id, g.employer_id, o.kind as employer_kind, g.object_id, g.role,
                               g.first_day as "from", g.last_day, g.state, g.decision_id
                          from open_grant g left join organisation o on o.id = g.employer_id
                         where g.id > :after %s order by g.id""".formatted(
                                        reported.ids() == null
                                                ? ""
                                                : "and (g.employer_id = any(cast(:ids as uuid[])) or g.object_id = any(cast(:ids as uuid[])))"),
                        Tuple.class)
                .setParameter("after", after)
                .setMaxResults(rows);
        if (reported.ids() != null) {
            query.setParameter("ids", reported.ids().toArray(UUID[]::new));
        }
        return Rows.of(query, ReportedGrant.class);
    }

    List<Count> counts() {
        return Rows.of(database.createNativeQuery("""
                        select g.role, o.kind as employer_kind,
                               count(*) filter (where g.state = 'SCHEDULED') as scheduled,
                               count(*) filter (where g.state = 'ACTIVE') as active,
                               count(*) filter (where g.state = 'SUSPENDED') as suspended
                          from open_grant g left join organisation o on o.id = g.employer_id
                         group by g.role, o.kind order by g.role, o.kind""", Tuple.class), Count.class);
    }
}
