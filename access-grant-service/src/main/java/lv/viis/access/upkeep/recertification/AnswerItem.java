package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.granting.grant.SuspensionCause;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Takes a head's word on a grant, and an officer's on one of the head's own: it is still needed, and holds again if it was suspended, or it ends. */
@ApplicationScoped
class AnswerItem {

    private final RecertificationItems items;
    private final ReasonCodes reasonCodes;
    private final LiveGrants grants;
    private final SamePerson people;
    private final KnownHeads heads;

    AnswerItem(
            RecertificationItems items,
            ReasonCodes reasonCodes,
            LiveGrants grants,
            SamePerson people,
            KnownHeads heads) {
        this.items = items;
        this.reasonCodes = reasonCodes;
        this.grants = grants;
        this.people = people;
        this.heads = heads;
    }

    @Transactional
    RecertificationItem answer(UUID id, IfMatch ifMatch, boolean isNeeded, Reach reach) {
        var item = items.locked(id);
        if (item == null || !isHeadOf(item.employerId, reach) && !isOfficer(reach)) {
            throw new NotFound("recertification item");
        }
        item.requireOpen();
        ifMatch.require(item.version);
        var holder = grants.holderOf(item.grantId);
        if (isNeeded && people.is(reach.personId(), holder)) {
            throw new OwnGrantInRecertification();
        }
        if (isOfficer(reach) && !heads.isHead(holder, item.employerId, reach.day())) {
            throw new HeadHasToAnswer();
        }
        if (isNeeded) {
            confirm(item, reach);
        } else {
            end(item, reach);
        }
        items.flush();
        return item;
    }

    private void confirm(RecertificationItem item, Reach reach) {
        var act =
                new LiveGrants.Act(reach.personId(), reasonCodes.known(Reason.Use.REINSTATE, "ACCESS_CONFIRMED"), null);
        if (!grants.lift(item.grantId, SuspensionCause.REVIEW_MISSED, act, reach.at())
                && !grants.isLive(item.grantId, reach.at())) {
            throw new ItemSettled();
        }
        item.answer(RecertificationItem.State.CONFIRMED, reach.personId(), reach.at());
    }

    private void end(RecertificationItem item, Reach reach) {
        var act = new LiveGrants.Act(reach.personId(), reasonCodes.known(Reason.Use.REVOKE, "NO_LONGER_NEEDED"), null);
        if (!grants.end(item.grantId, EndReason.REVOKED, act, reach.at())) {
            throw new ItemSettled();
        }
        item.answer(RecertificationItem.State.NOT_NEEDED, reach.personId(), reach.at());
    }

    private static boolean isOfficer(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER);
    }

    private static boolean isHeadOf(UUID employerId, Reach reach) {
        return Roles.headOf(reach).filter(employerId::equals).isPresent();
    }
}
