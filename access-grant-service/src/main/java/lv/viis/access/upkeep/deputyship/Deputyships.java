package lv.viis.access.upkeep.deputyship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The table of deputyships. */
@ApplicationScoped
class Deputyships implements PanacheRepositoryBase<Deputyship, UUID> {

    /**
     * Which are looked for; null does not filter.
     *
     * @param personId on either side
     * @param after after which id
     */
    record Filter(UUID id, UUID personId, UUID employerId, UUID after) {}

    /** As it is now, whatever was read before. */
    Deputyship locked(UUID id) {
        var deputyship = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(deputyship);
        return deputyship;
    }

    /** Whether the person has a side of it, under whichever id. */
    boolean isOf(UUID personId, UUID id) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from deputyship where id = ?1 and (principal_id = any(ids_of(?2)) or deputy_id = any(ids_of(?2)))""")
                .setParameter(1, id)
                .setParameter(2, personId)
                .getResultList()
                .isEmpty();
    }

    List<Deputyship> page(Filter filter, int rows) {
        return page(filter, true, null, null, rows);
    }

    /**
     * Those of a person, on either side, and of an employer's staff.
     *
     * @param staffOf the employer, null for none
     */
    List<Deputyship> page(Filter filter, UUID self, UUID staffOf, int rows) {
        return page(filter, false, self, staffOf, rows);
    }

    @SuppressWarnings("unchecked")
    private List<Deputyship> page(Filter filter, boolean all, UUID self, UUID staffOf, int rows) {
        return getEntityManager()
                .createNativeQuery("""
                        select d.* from deputyship d
                         where (:all or d.principal_id = any(ids_of(:self)) or d.deputy_id = any(ids_of(:self))
                                or d.employer_id = cast(:staffOf as uuid))
                           and (cast(:id as uuid) is null or d.id = :id)
                           and (cast(:person as uuid) is null
                                or d.principal_id = any(ids_of(:person)) or d.deputy_id = any(ids_of(:person)))
                           and (cast(:employer as uuid) is null or d.employer_id = :employer)
                           and (cast(:after as uuid) is null or d.id > :after)
                         order by d.id""", Deputyship.class)
                .setParameter("all", all)
                .setParameter("self", self)
                .setParameter("staffOf", staffOf)
                .setParameter("id", filter.id())
                .setParameter("person", filter.personId())
                .setParameter("employer", filter.employerId())
                .setParameter("after", filter.after())
                .setMaxResults(rows)
                .getResultList();
    }
}
