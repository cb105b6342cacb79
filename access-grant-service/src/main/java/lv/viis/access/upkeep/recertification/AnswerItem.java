package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.granting.grant.SuspensionCause;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Takes a head's word on a grant, and an officer's on one of the head's own: it is still needed, and holds again if it was suspended, or it ends. */
@ApplicationScoped
class AnswerItem {

    private final Caller caller;
    private final LiveGrants grants;
    private final SamePerson people;
    private final KnownHeads heads;

    AnswerItem(Caller caller, LiveGrants grants, SamePerson people, KnownHeads heads) {
        this.caller = caller;
        this.grants = grants;
        this.people = people;
        this.heads = heads;
    }

    @Transactional
    RecertificationItem answer(UUID id, String ifMatch, boolean isNeeded) {
        var item = RecertificationItem.locked(id);
        if (item == null || !isHeadOf(item.employerId) && !isOfficer()) {
            throw new NotFound("recertification item");
        }
        item.requireOpen();
        Version.requireMatch(ifMatch, item.version);
        var now = Moment.now();
        var holder = grants.holderOf(item.grantId);
        if (isNeeded && people.is(caller.personId(), holder)) {
            throw new OwnGrantInRecertification();
        }
        if (isOfficer() && !heads.isHead(holder, item.employerId, Riga.day(now))) {
            throw new HeadHasToAnswer();
        }
        if (isNeeded) {
            confirm(item, now);
        } else {
            end(item, now);
        }
        RecertificationItem.flush();
        return item;
    }

    private void confirm(RecertificationItem item, Instant now) {
        var act = new LiveGrants.Act(caller.personId(), Reason.known(Reason.Use.REINSTATE, "ACCESS_CONFIRMED"), null);
        if (!grants.lift(item.grantId, SuspensionCause.REVIEW_MISSED, act, now) && !grants.isLive(item.grantId, now)) {
            throw new ItemSettled();
        }
        item.answer(RecertificationItem.State.CONFIRMED, caller.personId(), now);
    }

    private void end(RecertificationItem item, Instant now) {
        var act = new LiveGrants.Act(caller.personId(), Reason.known(Reason.Use.REVOKE, "NO_LONGER_NEEDED"), null);
        if (!grants.end(item.grantId, EndReason.REVOKED, act, now)) {
            throw new ItemSettled();
        }
        item.answer(RecertificationItem.State.NOT_NEEDED, caller.personId(), now);
    }

    private boolean isOfficer() {
        return caller.scope().isCountry() && caller.has(Roles.IZM_ACCESS_OFFICER);
    }

    private boolean isHeadOf(UUID employerId) {
        return Roles.isHead(caller)
                && caller.scope().organisation().filter(employerId::equals).isPresent();
    }
}
