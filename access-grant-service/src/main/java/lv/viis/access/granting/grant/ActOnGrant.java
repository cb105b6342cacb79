package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.LiveGrants.Act;
import lv.viis.access.ground.login.EndLogins;
import lv.viis.access.ground.reasoncode.Reason;

/** What somebody does to a grant: who and why is kept with it, and for some reasons the person's logins end first. */
@ApplicationScoped
class ActOnGrant {

    private final EndGrant end;
    private final SuspendGrant suspend;
    private final GrantActs acts;
    private final EndLogins endLogins;

    ActOnGrant(EndGrant end, SuspendGrant suspend, GrantActs acts, EndLogins endLogins) {
        this.end = end;
        this.suspend = suspend;
        this.acts = acts;
        this.endLogins = endLogins;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(Grant grant, EndReason reason, Act act, Instant now) {
        endLogins(grant, act, now);
        end.endNow(grant, reason, now);
        acts.note(grant, act, Reason.Use.REVOKE, now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void suspend(Grant grant, SuspensionCause cause, Act act, Instant now) {
        endLogins(grant, act, now);
        suspend.suspend(grant, cause, now);
        acts.note(grant, act, Reason.Use.SUSPEND, now);
    }

    /** @param cause null for all */
    @Transactional(Transactional.TxType.MANDATORY)
    void lift(Grant grant, SuspensionCause cause, Act act, Instant now) {
        suspend.lift(grant, cause, now);
        acts.note(grant, act, Reason.Use.REINSTATE, now);
    }

    private void endLogins(Grant grant, Act act, Instant now) {
        endLogins.withRight(grant.personId, grant.id, act.by(), act.reason(), act.text(), now);
    }
}
