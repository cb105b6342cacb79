package lv.viis.access.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.viis.access.grant.EndReason;
import lv.viis.access.grant.LiveGrants;
import lv.viis.access.grant.SuspensionCause;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Takes a head's word on a grant: it is still needed, and holds again if it was suspended, or it ends. */
@ApplicationScoped
class AnswerItem {

    private final Caller caller;
    private final LiveGrants grants;

    AnswerItem(Caller caller, LiveGrants grants) {
        this.caller = caller;
        this.grants = grants;
    }

    @Transactional
    RecertificationItem answer(UUID id, String ifMatch, boolean isNeeded) {
        var item = RecertificationItem.locked(id);
        if (item == null || !isHeadOf(item.employerId)) {
            throw new NotFound("recertification item");
        }
        item.requireOpen();
        Version.requireMatch(ifMatch, item.version);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (isNeeded) {
            confirm(item, now);
        } else {
            end(item, now);
        }
        RecertificationItem.flush();
        return item;
    }

    private void confirm(RecertificationItem item, Instant now) {
        var act = new LiveGrants.Act(caller.personId(), "ACCESS_CONFIRMED", null);
        if (!grants.lift(item.grantId, SuspensionCause.REVIEW_MISSED, act, now) && !grants.isLive(item.grantId, now)) {
            throw new ItemSettled();
        }
        item.answer(RecertificationItem.State.CONFIRMED, caller.personId(), now);
    }

    private void end(RecertificationItem item, Instant now) {
        var act = new LiveGrants.Act(caller.personId(), "NO_LONGER_NEEDED", null);
        if (!grants.end(item.grantId, EndReason.REVOKED, act, now)) {
            throw new ItemSettled();
        }
        item.answer(RecertificationItem.State.NOT_NEEDED, caller.personId(), now);
    }

    private boolean isHeadOf(UUID employerId) {
        return (caller.has("INSTITUTION_HEAD") || caller.has("MUNICIPALITY_HEAD"))
                && caller.scope().organisation().filter(employerId::equals).isPresent();
    }
}
