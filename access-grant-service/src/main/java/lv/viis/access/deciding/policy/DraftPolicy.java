package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import lv.viis.access.deciding.policy.PolicyResource.Rule;
import lv.viis.access.granting.role.RoleCatalogue;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.Violation;
import org.hibernate.exception.ConstraintViolationException;

/** Drafts a policy or its next version, for two other officers to approve; it decides nothing before. */
@ApplicationScoped
class DraftPolicy {

    private final Policies policies;
    private final PolicyVersions versions;
    private final RoleCatalogue roles;

    DraftPolicy(Policies policies, PolicyVersions versions, RoleCatalogue roles) {
        this.policies = policies;
        this.versions = versions;
        this.roles = roles;
    }

    /**
     * @param policyId the policy whose next version it is, null for a new one
     * @param code of a new policy, else null
     */
    @Transactional
    Policy draft(UUID policyId, String code, Rule rule, Reach reach) {
        requireCoverable(rule);
        var now = reach.at();
        var policy = policyId == null ? found(code, now) : policies.requireLocked(policyId);
        var number = versions.of(policy.id).size() + 1;
        versions.persist(PolicyVersion.of(policy.id, number, rule, reach.personId(), now));
        return policy;
    }

    private Policy found(String code, Instant now) {
        var policy = Policy.of(code, now);
        try {
            policies.persistAndFlush(policy);
        } catch (ConstraintViolationException e) {
            throw new PolicyCodeTaken();
        }
        return policy;
    }

    /** Sensitive roles are decided by two officers, never by a policy. */
    private void requireCoverable(Rule rule) {
        var faults = new ArrayList<Violation>();
        for (var code : rule.roles()) {
            var role = roles.of(code);
            if (role == null || role.needsTwoOfficers()) {
                faults.add(new Violation(
                        "roles",
                        "body",
                        code + " is sensitive, or no role that can be granted",
                        code + " ir sensitīva vai nav piešķirama loma"));
            }
        }
        if (!faults.isEmpty()) {
            throw new RoleNotForPolicies(faults);
        }
    }
}
