package lv.viis.registration.known.knowngrant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.registration.ground.fact.FactChanged;

/** Takes over what access-grant tells of a grant; its end may be heard of before its beginning. */
@ApplicationScoped
class NoteGrant {

    private final KnownGrants grants;
    private final Event<FactChanged> facts;

    NoteGrant(KnownGrants grants, Event<FactChanged> facts) {
        this.grants = grants;
        this.facts = facts;
    }

    @Transactional
    void scheduled(GrantListener.Scheduled told) {
        var known = grants.findById(told.grantId());
        if (known == null) {
            known = new KnownGrant(told.grantId());
        } else if (known.endedAt != null) {
            return;
        }
        known.personId = told.personId();
        known.employerId = told.employerId();
        known.objectId = told.objectId();
        known.role = told.role();
        known.validFrom = told.from();
        known.lastDay = told.lastDay();
        grants.persist(known);
    }

    @Transactional
    void ended(GrantListener.Ended told, Instant now) {
        var known = grants.findById(told.grantId());
        if (known == null) {
            known = new KnownGrant(told.grantId());
            known.personId = told.personId();
            known.employerId = told.employerId();
            known.objectId = told.objectId();
            known.role = told.role();
            known.validFrom = GrantListener.day(told.endedAt());
            known.lastDay = known.validFrom;
        }
        known.endedAt = told.endedAt();
        grants.persist(known);
        // An application to change or end it has nothing left to ask for.
        facts.fire(new FactChanged(known.employerId, known.personId, now));
    }
}
