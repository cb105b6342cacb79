package lv.viis.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lv.viis.access.grant.GrantStepResource.Reason;
import lv.viis.access.person.SamePerson;
import lv.viis.access.reasoncode.ReasonCode;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;

/** Lets a suspended grant hold again because an officer says so, whatever the causes; its days stay as they are. */
@ApplicationScoped
class ReinstateGrant {

    private final Caller caller;
    private final SuspendGrant suspend;
    private final GrantActs acts;
    private final SamePerson people;

    ReinstateGrant(Caller caller, SuspendGrant suspend, GrantActs acts, SamePerson people) {
        this.caller = caller;
        this.suspend = suspend;
        this.acts = acts;
        this.people = people;
    }

    @Transactional
    Grant reinstate(UUID id, String ifMatch, Reason request) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var grant = Grant.lockedLive(id, now);
        if (grant.suspendedAt == null) {
            throw new GrantNotSuspended();
        }
        Version.requireMatch(ifMatch, grant.version);
        if (people.is(caller.personId(), grant.personId)) {
            throw new OwnGrant();
        }
        ReasonCode.require(ReasonCode.Use.REINSTATE, "reasonCode", List.of(request.reasonCode()));
        suspend.lift(grant, null, now);
        acts.note(grant, caller.personId(), now, request.reasonCode(), request.text());
        return grant;
    }
}
