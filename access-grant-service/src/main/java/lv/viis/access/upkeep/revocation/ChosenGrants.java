package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.UUID;
import lv.viis.access.upkeep.revocation.RevocationResource.Chosen;
import lv.viis.access.upkeep.revocation.RevocationResource.Criteria;
import lv.viis.access.upkeep.revocation.RevocationResource.DryRun;
import lv.viis.chassis.row.Rows;

/** The live grants that satisfy the criteria of a bulk revocation, and the fingerprint by which they are known again. */
@ApplicationScoped
class ChosenGrants {

    private static final int SHOWN = 200;

    private static final String CHOSEN = """
            select g.id, g.person_id, g.employer_id, g.object_id, g.role, g.version from open_grant g
             where (cast(:person as uuid) is null or g.person_id = any(ids_of(cast(:person as uuid))))
               and (cast(:employer as uuid) is null or g.employer_id = cast(:employer as uuid))
               and (cast(:object as uuid) is null or g.object_id = cast(:object as uuid))
               and (cast(:role as text) is null or g.role = cast(:role as text))
               and (cast(:decision as uuid) is null or g.decision_id = cast(:decision as uuid))
               and (cast(:applicant as uuid) is null or g.decision_id in (
                        select decisions_asked_by(ids_of(cast(:applicant as uuid)))))""";

    private static final String FINGERPRINT = """
            count(*) as count,
            encode(sha256(convert_to(coalesce(string_agg(id || ':' || version, ',' order by id), ''), 'UTF8')), 'hex')
                as fingerprint""";

    private static final String SUM = FINGERPRINT + """
            , count(distinct person_of(person_id)) as people,
            count(*) filter (where role in ('IZM_ACCESS_OFFICER', 'IZM_ADMIN')) as of_officers""";

    /**
     * What there is.
     *
     * @param fingerprint by which they are known again
     * @param people whose they are, under whichever ids
     * @param ofOfficers how many are of officers or administrators themselves
     */
    record Sum(int count, String fingerprint, int people, int ofOfficers) {}

    private final EntityManager database;

    ChosenGrants(EntityManager database) {
        this.database = database;
    }

    Sum sum(Criteria criteria) {
        return sum(query("with chosen as (" + CHOSEN + ") select " + SUM + " from chosen", criteria));
    }

    /** @param held whether it would wait for another officer */
    DryRun dryRun(Criteria criteria, Sum sum, boolean held) {
        var first = Rows.of(query(CHOSEN + " order by g.id", criteria).setMaxResults(SHOWN), Chosen.class);
        return new DryRun(sum.count(), sum.fingerprint(), held, first);
    }

    /**
     * Puts them down for a revocation, and sums up what was put down: all in one statement, and so of one moment.
     *
     * @param held whether none is due before another officer releases them
     */
    Sum putDown(UUID revocationId, Criteria criteria, boolean held) {
        return sum(query("""
                with chosen as materialized (%s),
                put as (insert into bulk_revocation_grant (revocation_id, grant_id, next_attempt_at)
                        select :revocation, id, case when :held then 'infinity' else now() end from chosen)
                select %s from chosen""".formatted(CHOSEN, SUM), criteria)
                .setParameter("revocation", revocationId)
                .setParameter("held", held));
    }

    private static Sum sum(Query query) {
        return Rows.of((Tuple) query.getSingleResult(), Sum.class);
    }

    private Query query(String sql, Criteria criteria) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("person", criteria.personId())
                .setParameter("employer", criteria.employerId())
                .setParameter("object", criteria.objectId())
                .setParameter("role", criteria.role())
                .setParameter("decision", criteria.decisionId())
                .setParameter("applicant", criteria.applicantId());
    }
}
