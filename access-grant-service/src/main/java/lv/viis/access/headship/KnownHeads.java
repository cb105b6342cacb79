package lv.viis.access.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Who heads which organisation, as the registry last told it. */
@ApplicationScoped
public class KnownHeads {

    private final EntityManager database;

    KnownHeads(EntityManager database) {
        this.database = database;
    }

    /** @param day date of Europe/Riga */
    public boolean isHead(UUID personId, UUID organisationId, LocalDate day) {
        return !database.createNativeQuery("""
                        select 1 from known_headship
                         where person_id = any(ids_of(?1)) and organisation_id = ?2 and valid @> cast(?3 as date)""")
                .setParameter(1, personId)
                .setParameter(2, organisationId)
                .setParameter(3, day)
                .getResultList()
                .isEmpty();
    }

    /** Whether anything was heard of the organisation's heads, be it that there are none. */
    public boolean areTold(UUID organisationId) {
        return !database.createNativeQuery("select 1 from headships_told where organisation_id = ?1")
                .setParameter(1, organisationId)
                .getResultList()
                .isEmpty();
    }
}
