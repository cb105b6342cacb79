package lv.viis.access.deciding.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy with all its versions.
 *
 * @param code by which people call it
 * @param inForce the number of the version by which is decided now, null if by none
 */
record PolicyView(UUID id, String code, @Nullable Integer inForce, Instant createdAt, List<VersionView> versions) {

    /**
     * One version; it never changes.
     *
     * @param state DRAFT until two officers have approved it; IN_FORCE; SUPERSEDED by a newer one; SWITCHED_OFF
     * @param longestDays the longest time of a right, in days
     * @param sampledPercent the share that officers look at afterwards
     */
    record VersionView(
            UUID id,
            int number,
            PolicyVersion.State state,
            List<String> roles,
            List<String> employerKinds,
            int longestDays,
            int sampledPercent,
            UUID draftedBy,
            Instant draftedAt,
            List<ApprovalView> approvals) {}

    /** Whom it names. */
    List<UUID> people() {
        return versions.stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(version.draftedBy()),
                        version.approvals().stream().map(ApprovalView::officerId)))
                .distinct()
                .toList();
    }

    /** Who stands by it since when, UTC. */
    record ApprovalView(UUID officerId, Instant approvedAt) {}

    /**
     * @param all versions
     * @param approvals of each version, by its id
     * @param off up to which number it was switched off
     */
    static PolicyView of(Policy policy, List<PolicyVersion> all, Map<UUID, List<PolicyApproval>> approvals, int off) {
        var newestApproved = all.stream()
                .filter(version -> PolicyApproval.areEnough(approvals.get(version.id)))
                .mapToInt(version -> version.number)
                .max()
                .orElse(0);
        return new PolicyView(
                policy.id,
                policy.code,
                newestApproved > off ? newestApproved : null,
                policy.createdAt,
                all.stream()
                        .map(version -> view(version, approvals.get(version.id), version.state(off, newestApproved)))
                        .toList());
    }

    private static VersionView view(PolicyVersion version, List<PolicyApproval> approvals, PolicyVersion.State state) {
        return new VersionView(
                version.id,
                version.number,
                state,
                List.of(version.roles),
                List.of(version.employerKinds),
                version.longestDays,
                version.sampledPercent,
                version.draftedBy,
                version.draftedAt,
                approvals.stream()
                        .map(approval -> new ApprovalView(approval.officerId, approval.approvedAt))
                        .toList());
    }
}
