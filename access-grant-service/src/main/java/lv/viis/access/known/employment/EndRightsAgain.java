package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.EndGrantsOfEmployment;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;

/** Holds what was given again to a person to all that was told of the employment in the meantime. */
@ApplicationScoped
public class EndRightsAgain {

    private final KnownEmployments employments;
    private final EndGrantsOfEmployment endGrants;

    EndRightsAgain(KnownEmployments employments, EndGrantsOfEmployment endGrants) {
        this.employments = employments;
        this.endGrants = endGrants;
    }

    /** The caller holds the lock of the employment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(PersonId person, EmployerId employer, Instant now) {
        employments
                .ends(person.value(), employer.value())
                .forEach(lastDay -> endGrants.endAll(person, employer, lastDay, now));
        employments
                .commitmentExpiredAt(person.value(), employer.value())
                .ifPresent(expiredAt -> endGrants.endUncommitted(person, employer, expiredAt, now));
    }
}
