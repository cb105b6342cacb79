package lv.viis.access.granting.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The table of grants. */
@ApplicationScoped
class Grants implements PanacheRepositoryBase<Grant, UUID> {

    Grant locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * @throws NotFound if there is none
     * @throws GrantAlreadyEnded if it is over
     */
    Grant lockedLive(UUID id, Instant now) {
        var grant = locked(id);
        if (grant == null) {
            throw new NotFound("grant");
        }
        grant.requireLive(now);
        return grant;
    }

    List<Grant> locked(Collection<UUID> ids) {
        return locked("id in ?1 order by id", ids);
    }

    List<Grant> lockedOfDecision(UUID decisionId) {
        return locked("decisionId = ?1 and endedAt is null order by personId, id", decisionId);
    }

    /** @param ids all of the one person's */
    List<Grant> lockedOfEmployment(Collection<UUID> ids, UUID employerId) {
        return locked("personId in ?1 and employerId = ?2 and endedAt is null order by id", ids, employerId);
    }

    List<Grant> lockedOfPeople(Collection<UUID> ids) {
        return locked("personId in ?1 and endedAt is null order by personId, id", ids);
    }

    List<Grant> lockedOfOrganisation(UUID organisationId) {
        return locked("(employerId = ?1 or objectId = ?1) and endedAt is null order by personId, id", organisationId);
    }

    private List<Grant> locked(String which, Object... values) {
        return find(which, values).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Those that no one ended; their days may be over. */
    List<Grant> ofPeople(Collection<UUID> ids) {
        return list("personId in ?1 and endedAt is null order by id", ids);
    }

    /** Those that no one ended; their days may be over. */
    List<Grant> ofPeople(Collection<UUID> ids, String role) {
        return list("personId in ?1 and role = ?2 and endedAt is null", ids, role);
    }

    /** Those that no one ended; their days may be over. */
    List<Grant> ofRole(String role) {
        return list("role = ?1 and endedAt is null", role);
    }

    /** Whether the grant gives its right at this moment, by the database's clock as for every token. */
    boolean isHeldNow(UUID id) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from access_grant where id = ?1 and ended_at is null and suspended_at is null
                           and valid @> riga_today()""")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Whether the person has the right on one of the days, under whichever id. */
    boolean isHeld(Right right, Days days) {
        return isHeld(right, days, true);
    }

    /** The same under another id of the person, which the table's constraint does not see. */
    boolean isHeldUnderAnotherId(Right right, Days days) {
        return isHeld(right, days, false);
    }

    private boolean isHeld(Right right, Days days, boolean underThisIdToo) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from access_grant
                         where person_id = any(ids_of(?1)) and (?6 or person_id <> ?1) and employer_id = ?2
                           and object_id is not distinct from cast(?3 as uuid) and role = ?4
                           and valid && cast(?5 as daterange) and ended_at is null""")
                .setParameter(1, right.person().value())
                .setParameter(2, right.employer().value())
                .setParameter(3, right.object().value())
                .setParameter(4, right.role())
                .setParameter(5, days.asRange())
                .setParameter(6, underThisIdToo)
                .getResultList()
                .isEmpty();
    }
}
