package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.calendar.Riga;

/** Lets nobody decide before somebody who may apply for the employer today stands by the application (D1). */
@ApplicationScoped
class RequireHead {

    private final KnownHeads heads;
    private final HoldItem hold;

    RequireHead(KnownHeads heads, HoldItem hold) {
        this.heads = heads;
        this.hold = hold;
    }

    /** @throws HeadHasChanged after the item was put on hold, which stays so although the request is refused */
    void of(DecisionItem item, Instant now) {
        var today = Riga.day(now);
        if (isActive(item.employerId, today) && !item.isAnsweredFor(heads, today)) {
            if (!heads.areTold(item.employerId)) {
                throw new OrganisationNotYetKnown(item.employerId);
            }
            hold.hold(item.id, now);
            throw new HeadHasChanged();
        }
    }

    /** Of one that is no more there is no head to ask; its lines are refused for that. */
    private static boolean isActive(UUID employerId, LocalDate today) {
        var employer = KnownOrganisation.of(employerId);
        return employer != null && employer.isActive(today);
    }
}
