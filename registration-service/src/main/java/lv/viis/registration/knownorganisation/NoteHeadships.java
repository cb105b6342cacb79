package lv.viis.registration.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import lv.viis.registration.fact.FactChanged;

/** Replaces all headships of an organisation by those told. */
@ApplicationScoped
class NoteHeadships {

    private final EntityManager database;
    private final Event<FactChanged> facts;

    NoteHeadships(EntityManager database, Event<FactChanged> facts) {
        this.database = database;
        this.facts = facts;
    }

    @Transactional
    void note(HeadshipListener.Headships told) {
        database.createQuery("delete from KnownHeadship h where h.organisationId = :organisation")
                .setParameter("organisation", told.organisationId())
                .executeUpdate();
        for (var headship : told.headships()) {
            database.persist(new KnownHeadship(
                    headship.headshipId(),
                    told.organisationId(),
                    headship.personId(),
                    headship.from(),
                    headship.lastDay()));
        }
        facts.fire(new FactChanged(told.organisationId(), null));
    }
}
