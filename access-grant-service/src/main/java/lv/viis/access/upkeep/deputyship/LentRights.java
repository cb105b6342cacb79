package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What deputyships carry, by the grants of both people as they are. */
@ApplicationScoped
class LentRights {

    private final EntityManager database;

    LentRights(EntityManager database) {
        this.database = database;
    }

    /** Whether it carries each of its grants on some day from today on; what is suspended may come back. */
    boolean carriesAll(UUID deputyshipId, LocalDate today) {
        return (Boolean) database.createNativeQuery("select deputyship_carries_all(?1, ?2)", Boolean.class)
                .setParameter(1, deputyshipId)
                .setParameter(2, today)
                .getSingleResult();
    }

    /** Whether the grants themselves are live, so that it is the deputy who has none. */
    boolean hasLiveGrants(UUID deputyshipId) {
        return !database.createNativeQuery("""
                        select 1 from deputyship_grant l join recorded_grant g on g.id = l.grant_id
                         where l.deputyship_id = ?1 and g.state <> 'ENDED'""")
                .setParameter(1, deputyshipId)
                .getResultList()
                .isEmpty();
    }

    /** The deputyships of a person, on either side and under either id, that are not over but carry nothing any more. */
    @SuppressWarnings("unchecked")
    List<UUID> emptyOf(UUID personId, LocalDate today) {
        return database.createNativeQuery("""
                        select d.id from deputyship d
                         where (d.principal_id = any(ids_of(?1)) or d.deputy_id = any(ids_of(?1))) and d.ended_at is null
                           and upper(d.valid) > ?2
                           and not exists (select from lent_right r where r.deputyship_id = d.id
                                              and r.valid && daterange(cast(?2 as date), null))
                         order by d.id""", UUID.class)
                .setParameter(1, personId)
                .setParameter(2, today)
                .getResultList();
    }

    /** Both people of each deputyship that is not over and has a grant of the role, in the order of their ids. */
    @SuppressWarnings("unchecked")
    List<UUID> peopleOf(String role) {
        return database.createNativeQuery("""
                        select distinct each.id from deputyship d join deputyship_grant l on l.deputyship_id = d.id
                          join recorded_grant g on g.id = l.grant_id and g.role = ?1,
                               unnest(array[d.principal_id, d.deputy_id]) as each (id)
                         where d.ended_at is null order by each.id""", UUID.class).setParameter(1, role).getResultList();
    }
}
