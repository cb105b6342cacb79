package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The table of decisions that chance chose. */
@ApplicationScoped
class PolicySamples implements PanacheRepositoryBase<PolicySample, UUID> {

    /** For whom, and through which employer, it was decided: reading is recorded with it. */
    record User(UUID personId, UUID employerId) {}

    User userOf(PolicySample sample) {
        return getEntityManager()
                .createQuery(
                        "select i.personId, i.employerId from Decision d join DecisionItem i on i.id = d.decisionItemId"
                                + " where d.id = ?1",
                        User.class)
                .setParameter(1, sample.decisionId)
                .getSingleResult();
    }

    /** In the order of their ids, which is that of their decisions; null filters do not filter. */
    List<PolicySample> page(Boolean judged, UUID policyVersionId, UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
                        from PolicySample s
                         where s.decisionId > :after
                           and (:version is null or s.policyVersionId = :version)
                           and (:judged is null
                                or :judged = case when exists (select 1 from SampleVerdict v where v.decisionId = s.decisionId)
                                                 then true else false end)
                         order by s.decisionId""", PolicySample.class)
                .setParameter("after", after)
                .setParameter("version", policyVersionId)
                .setParameter("judged", judged)
                .setMaxResults(rows)
                .getResultList();
    }
}
