package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;

/** Lets one officer end a policy at once, with all drafts: to stop it takes less than to start it. */
@ApplicationScoped
class SwitchOffPolicy {

    private final EventLog events;

    SwitchOffPolicy(EventLog events) {
        this.events = events;
    }

    @Transactional
    Policy switchOff(UUID policyId, String reasonCode, Reach reach) {
        var reason = Reason.given(Reason.Use.SWITCH_OFF, "reasonCode", reasonCode);
        var policy = Policy.locked(policyId);
        var newest = policy.versions().size();
        if (newest <= policy.switchedOffUpTo()) {
            throw new NothingToSwitchOff();
        }
        var now = reach.at();
        PolicySwitchOff.of(policyId, newest, reach.personId(), reason, now).persistAndFlush();
        events.append(
                PolicyInForce.TOPIC,
                policyId,
                newest * 2L + 1,
                new PolicySwitchedOff(policyId, newest, reach.personId(), reason.code(), now));
        return policy;
    }
}
