package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.event.EventLog;

/** Lets one officer end a policy at once, with all drafts: to stop it takes less than to start it. */
@ApplicationScoped
class SwitchOffPolicy {

    private final Caller caller;
    private final EventLog events;

    SwitchOffPolicy(Caller caller, EventLog events) {
        this.caller = caller;
        this.events = events;
    }

    @Transactional
    Policy switchOff(UUID policyId, String reasonCode) {
        var reason = Reason.given(Reason.Use.SWITCH_OFF, "reasonCode", reasonCode);
        var policy = Policy.locked(policyId);
        var newest = policy.versions().size();
        if (newest <= policy.switchedOffUpTo()) {
            throw new NothingToSwitchOff();
        }
        var now = Moment.now();
        PolicySwitchOff.of(policyId, newest, caller.personId(), reason, now).persistAndFlush();
        events.append(
                PolicyInForce.TOPIC,
                policyId,
                newest * 2L + 1,
                new PolicySwitchedOff(policyId, newest, caller.personId(), reason.code(), now));
        return policy;
    }
}
