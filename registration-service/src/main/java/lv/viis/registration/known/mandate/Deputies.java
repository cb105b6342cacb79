package lv.viis.registration.known.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.known.knownalias.KnownAliases;

/** Whose authorisation counts, and when: letter proved, given before, within its days, not revoked by then (D1). */
@ApplicationScoped
class Deputies {

    private final EntityManager database;
    private final KnownAliases aliases;

    Deputies(EntityManager database, KnownAliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    /** The authorisations of a person that count at the instant; those that hold longest first. */
    List<Authorisation> of(UUID personId, Instant at) {
        return database.createQuery("""
                        select a from Authorisation a
                          join Letter l on l.id = a.letterId
                          join Evidence e on e.letterId = l.id
                         where a.deputyId in :person and l.state in (ACCEPTED, PAPER_CONFIRMED)
                           and a.validFrom <= :day and a.lastDay >= :day
                           and (a.revokedAt is null or a.revokedAt > :at)
                           and (e.signedAt is null or e.signedAt <= :at)
                           and (e.documentDate is null or e.documentDate <= :day)
                         order by a.lastDay desc, a.id""", Authorisation.class)
                .setParameter("person", aliases.idsOf(personId))
                .setParameter("day", Riga.day(at))
                .setParameter("at", at)
                .getResultList();
    }
}
