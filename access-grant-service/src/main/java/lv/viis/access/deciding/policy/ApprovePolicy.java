package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;

/** Lets an officer stand by a version that another drafted; with the second approval it is in force. */
@ApplicationScoped
class ApprovePolicy {

    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicyApprovals approvals;
    private final PolicySwitchOffs switchOffs;
    private final SamePerson people;
    private final EventLog events;

    ApprovePolicy(
            Policies policies,
            PolicyVersions versions,
            PolicyApprovals approvals,
            PolicySwitchOffs switchOffs,
            SamePerson people,
            EventLog events) {
        this.policies = policies;
        this.versions = versions;
        this.approvals = approvals;
        this.switchOffs = switchOffs;
        this.people = people;
        this.events = events;
    }

    @Transactional
    Policy approve(UUID policyId, int number, Reach reach) {
        var policy = policies.requireLocked(policyId);
        var all = versions.of(policyId);
        var version = all.stream()
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version of the policy"));
        people.hold();
        if (isCaller(version.draftedBy, reach)) {
            throw new ApproverIsTheDrafter();
        }
        if (number <= switchOffs.upTo(policyId) || isReplaced(all, number)) {
            throw new PolicyVersionIsOver();
        }
        var earlier = approvals.of(version);
        if (PolicyApproval.areEnough(earlier)
                || earlier.stream().anyMatch(approval -> isCaller(approval.officerId, reach))) {
            throw new AlreadyApproved();
        }
        approvals.persistAndFlush(PolicyApproval.of(version, earlier, reach));
        var approved = approvals.of(version);
        if (PolicyApproval.areEnough(approved)) {
            events.append(
                    PolicyInForce.TOPIC,
                    policyId,
                    version.number * 2L,
                    PolicyInForce.of(version, approved, reach.at()));
        }
        return policy;
    }

    /** Under whichever id (D20): two ids of one officer are not two officers. */
    private boolean isCaller(UUID officer, Reach reach) {
        return people.is(officer, reach.personId());
    }

    private boolean isReplaced(List<PolicyVersion> all, int number) {
        return all.stream().filter(one -> one.number > number).anyMatch(approvals::areEnough);
    }
}
