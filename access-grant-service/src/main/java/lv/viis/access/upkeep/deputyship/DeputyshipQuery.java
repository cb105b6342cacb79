package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** Finds the deputyships that the caller may read: the own on either side, a head's staff's, all for officers. */
@ApplicationScoped
class DeputyshipQuery {

    private final EntityManager database;
    private final KnownHeads heads;

    DeputyshipQuery(EntityManager database, KnownHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    /** @param personId on either side; null, as for the employer, does not filter */
    List<Deputyship> find(UUID personId, UUID employerId, Cursor after, int rows, Reach reach) {
        return run(null, personId, employerId, after.id(), rows, reach);
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    Deputyship find(UUID id, Reach reach) {
        return run(id, null, null, null, 1, reach).stream().findFirst().orElseThrow(() -> new NotFound("deputyship"));
    }

    /** @throws OutsideScope unless the caller is a head of the employer today, or an access officer */
    void requireOverseer(UUID employerId, Reach reach) {
        if (reach.actsForAnother()) {
            throw new ActsForAnother();
        }
        var isHead = Roles.headOf(reach).filter(employerId::equals).isPresent()
                && heads.isHead(reach.personId(), employerId, reach.day());
        if (!isHead && !reach.hasInCountry(Roles.IZM_ACCESS_OFFICER)) {
            throw new OutsideScope();
        }
    }

    void requirePartOrOverseer(Deputyship deputyship, Reach reach) {
        if (!isOwn(deputyship.id, reach)) {
            requireOverseer(deputyship.employerId, reach);
        }
    }

    private boolean isOwn(UUID id, Reach reach) {
        return !database.createNativeQuery("""
                        select 1 from deputyship where id = ?1 and (principal_id = any(ids_of(?2)) or deputy_id = any(ids_of(?2)))""")
                .setParameter(1, id)
                .setParameter(2, reach.personId())
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Deputyship> run(UUID id, UUID personId, UUID employerId, UUID after, int rows, Reach reach) {
        var all = reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
        return database.createNativeQuery("""
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
                .setParameter("self", reach.personId())
                .setParameter("staffOf", Roles.headOf(reach).orElse(null))
                .setParameter("id", id)
                .setParameter("person", personId)
                .setParameter("employer", employerId)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
