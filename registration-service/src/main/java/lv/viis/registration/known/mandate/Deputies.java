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
    @SuppressWarnings("unchecked")
    List<Authorisation> of(UUID personId, Instant at) {
        return database.createNativeQuery("""
                        select a.* from authorisation a join proved_authorisation p on p.id = a.id
                         where a.deputy_id = any(:person) and a.valid_from <= :day and a.last_day >= :day
                           and (a.revoked_at is null or a.revoked_at > :at)
                           and (p.signed_at is null or p.signed_at <= :at)
                           and (p.document_date is null or p.document_date <= :day)
                         order by a.last_day desc, a.id""", Authorisation.class)
                .setParameter("person", aliases.idsOf(personId).toArray(UUID[]::new))
                .setParameter("day", Riga.day(at))
                .setParameter("at", at)
                .getResultList();
    }
}
