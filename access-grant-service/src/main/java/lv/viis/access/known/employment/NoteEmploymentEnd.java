package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.EndGrantsOfEmployment;

/** Takes over that an employment ends: nobody holds a right through it after its last day, whenever it is decided. */
@ApplicationScoped
class NoteEmploymentEnd {

    private final KnownEmployments employments;
    private final EndGrantsOfEmployment endGrants;

    NoteEmploymentEnd(KnownEmployments employments, EndGrantsOfEmployment endGrants) {
        this.employments = employments;
        this.endGrants = endGrants;
    }

    @Transactional
    void note(EmploymentListener.Ended told, Instant now) {
        var employment = told.employment();
        employments.lock(employment);
        employments.noteEnd(employment, told.lastDay(), told.recordedAt());
        endGrants.endAll(employment, told.lastDay(), now);
    }
}
