package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.EndGrantsOfEmployment;

/** Takes over that a person has not renewed the commitment in time: what rests on an older one ends at once. */
@ApplicationScoped
class NoteExpiry {

    private final KnownEmployments employments;
    private final EndGrantsOfEmployment endGrants;

    NoteExpiry(KnownEmployments employments, EndGrantsOfEmployment endGrants) {
        this.employments = employments;
        this.endGrants = endGrants;
    }

    @Transactional
    void note(EmploymentListener.Expired told, Instant now) {
        var employment = told.employment();
        employments.lock(employment);
        employments.noteExpiry(employment, told.textVersion(), told.expiredAt());
        endGrants.endUncommitted(employment, told.expiredAt(), now);
    }
}
