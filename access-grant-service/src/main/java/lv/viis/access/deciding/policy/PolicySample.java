package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A straight-through decision that chance chose for officers to look at. */
@Entity
@Immutable
class PolicySample extends PanacheEntityBase {

    @Id
    UUID decisionId;

    UUID policyVersionId;
    Instant drawnAt;

    static void draw(UUID decisionId, UUID policyVersionId, Instant now) {
        var sample = new PolicySample();
        sample.decisionId = decisionId;
        sample.policyVersionId = policyVersionId;
        sample.drawnAt = now;
        sample.persist();
    }

    /** For whom, and through which employer, it was decided: reading is recorded with it. */
    record User(UUID personId, UUID employerId) {}

    User user() {
        return getEntityManager()
                .createQuery(
                        "select i.personId, i.employerId from Decision d join DecisionItem i on i.id = d.decisionItemId"
                                + " where d.id = ?1",
                        User.class)
                .setParameter(1, decisionId)
                .getSingleResult();
    }

    /** In the order of their ids, which is that of their decisions; null filters do not filter. */
    static List<PolicySample> find(Boolean judged, UUID policyVersionId, UUID after, int rows) {
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
