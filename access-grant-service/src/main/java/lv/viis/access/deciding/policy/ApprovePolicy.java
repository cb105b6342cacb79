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

    private final SamePerson people;
    private final EventLog events;

    ApprovePolicy(SamePerson people, EventLog events) {
        this.people = people;
        this.events = events;
    }

    @Transactional
    Policy approve(UUID policyId, int number, Reach reach) {
        var policy = Policy.locked(policyId);
        var version = policy.versions().stream()
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version of the policy"));
        people.hold();
        if (isCaller(version.draftedBy, reach)) {
            throw new ApproverIsTheDrafter();
        }
        if (number <= policy.switchedOffUpTo() || isReplaced(policy, number)) {
            throw new PolicyVersionIsOver();
        }
        var earlier = version.approvals();
        if (version.isApproved() || earlier.stream().anyMatch(approval -> isCaller(approval.officerId, reach))) {
            throw new AlreadyApproved();
        }
        PolicyApproval.of(version, earlier, reach).persistAndFlush();
        if (version.isApproved()) {
            events.append(
                    PolicyInForce.TOPIC, policy.id, version.number * 2L, PolicyInForce.of(policy, version, reach.at()));
        }
        return policy;
    }

    /** Under whichever id (D20): two ids of one officer are not two officers. */
    private boolean isCaller(UUID officer, Reach reach) {
        return people.is(officer, reach.personId());
    }

    private static boolean isReplaced(Policy policy, int number) {
        List<PolicyVersion> newer =
                policy.versions().stream().filter(one -> one.number > number).toList();
        return newer.stream().anyMatch(PolicyVersion::isApproved);
    }
}
