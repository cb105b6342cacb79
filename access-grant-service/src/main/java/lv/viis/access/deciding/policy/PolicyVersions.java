package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The table of versions of policies. */
@ApplicationScoped
class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, UUID> {

    /** In their order. */
    List<PolicyVersion> of(UUID policyId) {
        return list("policyId = ?1 order by number", policyId);
    }

    /** Held until the transaction ends: a switch-off waits for the decision, or the decision finds it off. */
    List<PolicyVersion> heldInForce() {
        getEntityManager()
                .createNativeQuery("select id from policy order by id for share")
                .getResultList();
        return getEntityManager()
                .createNativeQuery(
                        "select v.* from policy_in_force v join policy p on p.id = v.policy_id order by p.code",
                        PolicyVersion.class)
                .getResultList();
    }
}
