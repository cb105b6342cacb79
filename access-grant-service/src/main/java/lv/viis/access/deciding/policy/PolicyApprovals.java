package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of approvals of policies. */
@ApplicationScoped
class PolicyApprovals implements PanacheRepositoryBase<PolicyApproval, PolicyApproval.Key> {

    /** In their order. */
    List<PolicyApproval> of(PolicyVersion version) {
        return list("policyVersionId = ?1 order by place", version.id);
    }

    boolean areEnough(PolicyVersion version) {
        return PolicyApproval.areEnough(of(version));
    }
}
