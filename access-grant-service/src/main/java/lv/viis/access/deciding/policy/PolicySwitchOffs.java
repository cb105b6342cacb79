package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table of ends of policies. */
@ApplicationScoped
class PolicySwitchOffs implements PanacheRepositoryBase<PolicySwitchOff, PolicySwitchOff.Key> {

    /** The highest number of a version of the policy that a switch-off ended, 0 if none did. */
    int upTo(UUID policyId) {
        return find("policyId = ?1 order by upToNumber desc", policyId)
                .firstResultOptional()
                .map(end -> end.upToNumber)
                .orElse(0);
    }
}
