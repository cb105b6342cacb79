package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.viis.chassis.problem.NotFound;

/** Shows a policy with its versions, who approved them, and how far it was switched off. */
@ApplicationScoped
class PolicyViews {

    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicyApprovals approvals;
    private final PolicySwitchOffs switchOffs;

    PolicyViews(Policies policies, PolicyVersions versions, PolicyApprovals approvals, PolicySwitchOffs switchOffs) {
        this.policies = policies;
        this.versions = versions;
        this.approvals = approvals;
        this.switchOffs = switchOffs;
    }

    /** The oldest first. */
    List<PolicyView> after(UUID id, int rows) {
        return policies.after(id, rows).stream().map(this::of).toList();
    }

    /** @throws NotFound if there is none */
    PolicyView one(UUID id) {
        return of(policies.require(id));
    }

    @Transactional
    PolicyView of(Policy policy) {
        var all = versions.of(policy.id);
        return PolicyView.of(
                policy,
                all,
                all.stream().collect(Collectors.toMap(version -> version.id, approvals::of)),
                switchOffs.upTo(policy.id));
    }
}
