package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** Lets what is beyond the cap end, because another officer has looked at it who loses nothing by it. */
@ApplicationScoped
class ReleaseRevocation {

    private final ReasonCodes reasonCodes;
    private final EntityManager database;
    private final SamePerson people;
    private final RevokeMember revokeMember;
    private final RevocationConfig config;

    ReleaseRevocation(
            ReasonCodes reasonCodes,
            EntityManager database,
            SamePerson people,
            RevokeMember revokeMember,
            RevocationConfig config) {
        this.reasonCodes = reasonCodes;
        this.database = database;
        this.people = people;
        this.revokeMember = revokeMember;
        this.config = config;
    }

    @Transactional
    void release(UUID id, String reasonCode, Reach reach) {
        var now = reach.at();
        var run = find(id);
        people.hold();
        if (people.is(run.get("asked_by", UUID.class), reach.personId())) {
            throw new ReleaserIsTheAsker();
        }
        // Whoever loses rights by it says nothing about whether the others should: the one who asked may have chosen
        // so.
        if (isConcerned(id, reach)) {
            throw new ReleaserIsConcerned();
        }
        if (!run.get("held", Boolean.class)) {
            throw new NothingHeld();
        }
        var reason = reasonCodes.given(Reason.Use.RELEASE, "reasonCode", reasonCode);
        if (!isFirst(run, reason, reach)) {
            throw new AlreadyReleased();
        }
        if (run.get("asked_at", Instant.class).plus(config.heldFor()).isBefore(now)) {
            throw new RevocationHasLapsed();
        }
        database.createNativeQuery("update bulk_revocation_grant set next_attempt_at = now() where revocation_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        if (run.get("count", Integer.class) <= config.atOnce()) {
            revokeMember.ofRun(id).forEach(member -> revokeMember.revoke(member, now));
        }
    }

    private Tuple find(UUID id) {
        try {
            return (Tuple) database.createNativeQuery(
                            "select id, asked_by, asked_at, held, count from bulk_revocation where id = ?1",
                            Tuple.class)
                    .setParameter(1, id)
                    .getSingleResult();
        } catch (NoResultException e) {
            throw new NotFound("revocation");
        }
    }

    private boolean isConcerned(UUID id, Reach reach) {
        return !database.createNativeQuery("""
                        select 1 from bulk_revocation_grant m join recorded_grant g on g.id = m.grant_id
                         where m.revocation_id = ?1 and g.person_id = any(ids_of(?2)) limit 1""")
                .setParameter(1, id)
                .setParameter(2, reach.personId())
                .getResultList()
                .isEmpty();
    }

    /** The primary key chooses between two officers at once. */
    private boolean isFirst(Tuple run, Reason reason, Reach reach) {
        return database.createNativeQuery("""
                                insert into bulk_revocation_release (revocation_id, asked_by, released_by, released_at, reason_code)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                        .setParameter(1, run.get("id", UUID.class))
                        .setParameter(2, run.get("asked_by", UUID.class))
                        .setParameter(3, reach.personId())
                        .setParameter(4, reach.at())
                        .setParameter(5, reason.codeFor(Reason.Use.RELEASE))
                        .executeUpdate()
                == 1;
    }
}
