package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.granting.grant.EndGrants;

/** Takes over what registration tells of employments: that one ends, or that a commitment was not renewed in time. */
@ApplicationScoped
class NoteEmployment {

    private final KnownEmployments employments;
    private final EndGrants endGrants;

    NoteEmployment(KnownEmployments employments, EndGrants endGrants) {
        this.employments = employments;
        this.endGrants = endGrants;
    }

    /** Nobody holds a right through it after its last day, whenever it is decided. */
    @Transactional
    void ended(EmploymentListener.Ended told, Instant now) {
        var employment = told.employment();
        employments.lock(employment);
        employments.noteEnd(employment, told.lastDay(), told.recordedAt());
        endGrants.ofEmployment(employment, told.lastDay(), now);
    }

    /** What rests on an older commitment ends at once. */
    @Transactional
    void expired(EmploymentListener.Expired told, Instant now) {
        var employment = told.employment();
        employments.lock(employment);
        employments.noteExpiry(employment, told.textVersion(), told.expiredAt());
        endGrants.uncommitted(employment, told.expiredAt(), now);
    }
}
