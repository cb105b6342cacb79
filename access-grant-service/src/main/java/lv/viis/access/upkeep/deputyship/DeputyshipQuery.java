package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.page.Cursor;

/** Finds the deputyships that the caller may read: the own on either side, a head's staff's, all for officers. */
@ApplicationScoped
class DeputyshipQuery {

    private final EntityManager database;
    private final Caller caller;
    private final KnownHeads heads;

    DeputyshipQuery(EntityManager database, Caller caller, KnownHeads heads) {
        this.database = database;
        this.caller = caller;
        this.heads = heads;
    }

    /** @param personId on either side; null, as for the employer, does not filter */
    List<Deputyship> find(UUID personId, UUID employerId, Cursor after, int rows) {
        return run(null, personId, employerId, after.id(), rows);
    }

    /** @return null if there is none, or it is not the caller's to read */
    Deputyship find(UUID id) {
        return run(id, null, null, null, 1).stream().findFirst().orElse(null);
    }

    /** @throws OutsideScope unless the caller is a head of the employer today, or an access officer */
    void requireOverseer(UUID employerId) {
        if (caller.actsForAnother()) {
            throw new ActsForAnother();
        }
        var isHead = employerId.equals(headOf()) && heads.isHead(caller.personId(), employerId, today());
        if (!isHead && !(caller.scope().isCountry() && caller.has(Roles.IZM_ACCESS_OFFICER))) {
            throw new OutsideScope();
        }
    }

    void requirePartOrOverseer(Deputyship deputyship) {
        if (!isOwn(deputyship.id)) {
            requireOverseer(deputyship.employerId);
        }
    }

    private boolean isOwn(UUID id) {
        return !database.createNativeQuery("""
                        select 1 from deputyship where id = ?1 and (principal_id = any(ids_of(?2)) or deputy_id = any(ids_of(?2)))""")
                .setParameter(1, id)
                .setParameter(2, caller.personId())
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Deputyship> run(UUID id, UUID personId, UUID employerId, UUID after, int rows) {
        var all = caller.scope().isCountry() && (caller.has(Roles.IZM_ACCESS_OFFICER) || caller.has(Roles.AUDITOR));
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
                .setParameter("self", caller.personId())
                .setParameter("staffOf", headOf())
                .setParameter("id", id)
                .setParameter("person", personId)
                .setParameter("employer", employerId)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    private UUID headOf() {
        var isHead = Roles.isHead(caller);
        return isHead ? caller.scope().organisation().orElse(null) : null;
    }

    private static LocalDate today() {
        return Riga.today();
    }
}
