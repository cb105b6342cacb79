package lv.viis.registration.known.knowngrant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.registration.ground.fact.FactChanged;

/** Takes over what access-grant tells of a grant; its end may be heard of before its beginning. */
@ApplicationScoped
class NoteGrant {

    private final EntityManager database;
    private final Event<FactChanged> facts;

    NoteGrant(EntityManager database, Event<FactChanged> facts) {
        this.database = database;
        this.facts = facts;
    }

    @Transactional
    void scheduled(GrantListener.Scheduled told) {
        var known = database.find(KnownGrant.class, told.grantId());
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
        database.persist(known);
    }

    @Transactional
    void ended(GrantListener.Ended told, Instant now) {
        var known = database.find(KnownGrant.class, told.grantId());
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
        database.persist(known);
        // An application to change or end it has nothing left to ask for.
        facts.fire(new FactChanged(known.employerId, known.personId, now));
    }
}
