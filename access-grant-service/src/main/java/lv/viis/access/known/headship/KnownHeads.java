package lv.viis.access.known.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.known.headship.HeadsReplaced.Holder;
import lv.viis.chassis.row.Rows;

/** Who heads which organisation, as the registry last told it. */
@ApplicationScoped
public class KnownHeads {

    /**
     * A headship.
     *
     * @param from its first day, date of Europe/Riga
     * @param lastDay its last day, included; null if it has none
     */
    public record Head(UUID personId, boolean acting, LocalDate from, LocalDate lastDay) {}

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

    /** All whose headship of the organisation is known, past and future, by the ids they go by today. */
    List<Holder> holders(UUID organisationId) {
        return Rows.of(database.createNativeQuery("""
                        select person_of(person_id) as person_id, lower(valid) as "from", upper(valid) - 1 as last_day from known_headship
                         where organisation_id = ?1 order by lower(valid), id""", Tuple.class).setParameter(1, organisationId), Holder.class);
    }

    /** Who heads the organisation, headed it or will, in the order of the days. */
    public List<Head> ofOrganisation(UUID organisationId) {
        return Rows.of(database.createNativeQuery("""
                        select person_id, acting, lower(valid) as "from", upper(valid) - 1 as last_day from known_headship
                         where organisation_id = ?1 order by lower(valid), id""", Tuple.class).setParameter(1, organisationId), Head.class);
    }
}
