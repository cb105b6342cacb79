package lv.viis.access.deciding.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two officers have approved a version of a policy: what fits it is decided straight through from now on (D6). */
record PolicyInForce(
        UUID policyId,
        UUID policyVersionId,
        int number,
        List<String> roles,
        List<String> employerKinds,
        int longestDays,
        int sampledPercent,
        UUID draftedBy,
        List<UUID> approvedBy,
        Instant inForceAt) {

    static final String TOPIC = "viis.access.decision";

    static PolicyInForce of(PolicyVersion version, List<PolicyApproval> approvals, Instant now) {
        return new PolicyInForce(
                version.policyId,
                version.id,
                version.number,
                List.of(version.roles),
                List.of(version.employerKinds),
                version.longestDays,
                version.sampledPercent,
                version.draftedBy,
                approvals.stream().map(approval -> approval.officerId).toList(),
                now);
    }
}
