package lv.viis.access.deciding.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.access.deciding.decision.PolicyRule;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What a policy lets be decided straight through; drafted once and never changed, so that two can approve it. */
@Entity
@Immutable
class PolicyVersion {

    @Schema(name = "PolicyState")
    enum State {
        DRAFT,
        IN_FORCE,
        SUPERSEDED,
        SWITCHED_OFF
    }

    @Id
    UUID id;

    UUID policyId;
    int number;
    String[] roles;
    String[] employerKinds;
    int longestDays;
    int sampledPercent;
    UUID draftedBy;
    Instant draftedAt;

    static PolicyVersion of(UUID policyId, int number, PolicyResource.Rule rule, UUID officer, Instant now) {
        var version = new PolicyVersion();
        version.id = Ids.next();
        version.policyId = policyId;
        version.number = number;
        version.roles = rule.roles().stream().distinct().sorted().toArray(String[]::new);
        version.employerKinds = rule.employerKinds().stream()
                .map(Enum::name)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        version.longestDays = rule.longestDays();
        version.sampledPercent = rule.sampledPercent();
        version.draftedBy = officer;
        version.draftedAt = now;
        return version;
    }

    /** @param newestApproved the highest number that two have approved, 0 if there is none */
    State state(int switchedOffUpTo, int newestApproved) {
        if (number <= switchedOffUpTo) {
            return State.SWITCHED_OFF;
        }
        if (number < newestApproved) {
            return State.SUPERSEDED;
        }
        return number == newestApproved ? State.IN_FORCE : State.DRAFT;
    }

    /** @param drawn by chance, from 0 to 99 */
    boolean isLookedAt(int drawn) {
        return drawn < sampledPercent;
    }

    /** @param approvals the version's own */
    PolicyRule rule(List<PolicyApproval> approvals) {
        var authors = Stream.concat(Stream.of(draftedBy), approvals.stream().map(approval -> approval.officerId))
                .collect(Collectors.toSet());
        return new PolicyRule(id, Set.of(roles), Set.of(employerKinds), longestDays, authors);
    }
}
