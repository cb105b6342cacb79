package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.EndGrantsOfEmployment;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;

/** Takes over that an employment ends: nobody holds a right through it after its last day, whenever it is decided. */
@ApplicationScoped
class EndEmployment {

    private final KnownEmployments employments;
    private final EndGrantsOfEmployment endGrants;

    EndEmployment(KnownEmployments employments, EndGrantsOfEmployment endGrants) {
        this.employments = employments;
        this.endGrants = endGrants;
    }

    @Transactional
    void end(EmploymentListener.Ended told, Instant now) {
        employments.lock(told.personId(), told.organisationId());
        employments.noteEnd(told.personId(), told.organisationId(), told.lastDay(), told.recordedAt());
        endGrants.endAll(new PersonId(told.personId()), new EmployerId(told.organisationId()), told.lastDay(), now);
    }
}
