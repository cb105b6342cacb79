package lv.viis.registration.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Replaces all headships of an organisation by those told. */
@ApplicationScoped
class NoteHeadships {

    private final EntityManager database;

    NoteHeadships(EntityManager database) {
        this.database = database;
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
    }
}
