package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantStepResource.StepReason;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;

/** Lets a suspended grant hold again because an officer says so, whatever the causes; its days stay as they are. */
@ApplicationScoped
class ReinstateGrant {

    private final Caller caller;
    private final ActOnGrant acts;
    private final SamePerson people;

    ReinstateGrant(Caller caller, ActOnGrant acts, SamePerson people) {
        this.caller = caller;
        this.acts = acts;
        this.people = people;
    }

    @Transactional
    Grant reinstate(UUID id, String ifMatch, StepReason request) {
        var now = Moment.now();
        var grant = Grant.lockedLive(id, now);
        if (grant.suspendedAt == null) {
            throw new GrantNotSuspended();
        }
        Version.requireMatch(ifMatch, grant.version);
        if (people.is(caller.personId(), grant.personId)) {
            throw new OwnGrant();
        }
        var reason = Reason.given(Reason.Use.REINSTATE, "reasonCode", request.reasonCode());
        acts.lift(grant, null, new LiveGrants.Act(caller.personId(), reason, request.text()), now);
        return grant;
    }
}
