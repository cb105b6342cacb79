package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table of verdicts on samples. */
@ApplicationScoped
class SampleVerdicts implements PanacheRepositoryBase<SampleVerdict, UUID> {

    /** Writes it, unless there is one: the primary key chooses between two officers at once. */
    boolean isFirst(SampleVerdict given) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into policy_sample_verdict (decision_id, verdict, officer_id, given_at, reason_code, text)
                                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""")
                        .setParameter(1, given.decisionId)
                        .setParameter(2, given.verdict.name())
                        .setParameter(3, given.officerId)
                        .setParameter(4, given.givenAt)
                        .setParameter(5, given.reasonCode)
                        .setParameter(6, given.text)
                        .executeUpdate()
                == 1;
    }
}
