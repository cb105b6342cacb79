package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** Ends the grants on an organisation that passed to another founder: the former one has no say there any more (D7). */
@ApplicationScoped
public class EndGrantsOfPassedObject {

    private final Grants grants;
    private final EndGrant end;

    EndGrantsOfPassedObject(Grants grants, EndGrant end) {
        this.grants = grants;
        this.end = end;
    }

    /**
     * Those of the organisation itself and of its founder stay.
     *
     * @param founderId the founder now, null if it is none of ours
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(UUID objectId, UUID founderId, Instant now) {
        for (var grant : grants.lockedOfOrganisation(objectId)) {
            if (objectId.equals(grant.objectId)
                    && !objectId.equals(grant.employerId)
                    && !grant.employerId.equals(founderId)) {
                end.endOn(grant, Riga.day(now), EndReason.SUPERSEDED, now);
            }
        }
    }
}
