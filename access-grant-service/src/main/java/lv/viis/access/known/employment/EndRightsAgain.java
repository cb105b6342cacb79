package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.granting.grant.EndGrants;

/** Holds what was given again to a person to all that was told of the employment in the meantime. */
@ApplicationScoped
public class EndRightsAgain {

    private final KnownEmployments employments;
    private final EndGrants endGrants;

    EndRightsAgain(KnownEmployments employments, EndGrants endGrants) {
        this.employments = employments;
        this.endGrants = endGrants;
    }

    /** The caller holds the lock of the employment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(Employment employment, Instant now) {
        employments.ends(employment).forEach(lastDay -> endGrants.ofEmployment(employment, lastDay, now));
        employments
                .commitmentExpiredAt(employment)
                .ifPresent(expiredAt -> endGrants.uncommitted(employment, expiredAt, now));
    }
}
