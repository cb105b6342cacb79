package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** Ends what a decision gave, because its application was withdrawn or closed before the decision was heard of. */
@ApplicationScoped
public class EndGrantsOfDecision {

    private final Grants grants;
    private final EndGrant end;

    EndGrantsOfDecision(Grants grants, EndGrant end) {
        this.grants = grants;
        this.end = end;
    }

    @Transactional
    public void endAll(UUID decisionId, EndReason reason, Instant now) {
        grants.lockedOfDecision(decisionId).stream()
                .filter(grant -> grant.state(Riga.day(now)) != Grant.State.ENDED)
                .forEach(grant -> end.endNow(grant, reason, now));
    }
}
