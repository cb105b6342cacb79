package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.registration.known.knownalias.KnownAliases;

/** Open applications that ask for the same right of the same person, of which there is to be one. */
@ApplicationScoped
class Rivals {

    private final EntityManager database;
    private final KnownAliases aliases;

    Rivals(EntityManager database, KnownAliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    /**
     * The other open application that already asks for one of the lines for the same person, by whichever of their ids.
     * Until this transaction ends, no other one can be made for that person and employer, nor does an alias come; the
     * database's unique index stands behind it.
     */
    Optional<UUID> openOf(AccessApplication application) {
        aliases.hold();
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, application.employerId() + "/" + aliases.personOf(application.personId()))
                .getSingleResult();
        return of(application).findFirst();
    }

    /** Whether an earlier open application asks for the same: only after an alias told that two people are one. */
    boolean hasElder(AccessApplication application) {
        return aliases.idsOf(application.personId()).size() > 1
                && of(application).anyMatch(rival -> rival.compareTo(application.id()) < 0);
    }

    private Stream<UUID> of(AccessApplication application) {
        var own = application.id() == null ? new UUID(0, 0) : application.id();
        var ids = aliases.idsOf(application.personId());
        return application.rights().asked().stream()
                .flatMap(line -> database.createQuery("""
                                select l.application.id from AccessApplicationLine l
                                 where l.open and l.personId in :person and l.employerId = :employer and l.role = :role
                                   and l.objectId is not distinct from :object and l.application.id <> :own""", UUID.class)
                        .setParameter("own", own)
                        .setParameter("person", ids)
                        .setParameter("employer", line.employerId)
                        .setParameter("role", line.role)
                        .setParameter("object", line.objectId)
                        .getResultStream());
    }
}
