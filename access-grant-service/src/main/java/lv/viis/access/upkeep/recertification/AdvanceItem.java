package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.granting.grant.SuspensionCause;
import lv.viis.access.upkeep.recertification.RecertificationItem.State;
import lv.viis.chassis.calendar.Riga;

/** Suspends what nobody confirmed by the deadline, within the cap, and ends it when the grace is over too. */
@ApplicationScoped
class AdvanceItem {

    private final RecertificationItems items;
    private final Recertifications campaigns;
    private final LiveGrants grants;

    AdvanceItem(RecertificationItems items, Recertifications campaigns, LiveGrants grants) {
        this.items = items;
        this.campaigns = campaigns;
        this.grants = grants;
    }

    /** Its row is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(UUID id, Instant now) {
        var item = items.locked(id);
        if (item.state == State.WAITING) {
            suspend(item, campaigns.locked(item.recertificationId), now);
        } else if (item.state == State.SUSPENDED) {
            end(item, now);
        }
    }

    private void suspend(RecertificationItem item, Recertification campaign, Instant now) {
        if (!campaign.hasRoom()) {
            return;
        }
        if (!grants.suspend(item.grantId, SuspensionCause.REVIEW_MISSED, now)) {
            item.settle(State.OVER);
            return;
        }
        campaign.countSuspended();
        var endsOn = Riga.day(now).plusDays(campaign.graceDays);
        item.suspended(now, Riga.end(endsOn));
    }

    private void end(RecertificationItem item, Instant now) {
        if (!grants.isLive(item.grantId, now)) {
            item.settle(State.OVER);
        } else if (!grants.isSuspendedFor(item.grantId, SuspensionCause.REVIEW_MISSED)) {
            // An officer let it hold again in the meantime.
            item.settle(State.REINSTATED);
        } else {
            grants.end(item.grantId, EndReason.REVIEW_MISSED, null, now);
            item.settle(State.MISSED);
        }
    }
}
