package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.row.Rows;

/** Ends one grant of a bulk revocation. */
@ApplicationScoped
class RevokeMember {

    private record Member(UUID grantId, UUID askedBy, String reasonCode, String text) {}

    private final ReasonCodes reasonCodes;
    private final EntityManager database;
    private final LiveGrants grants;

    RevokeMember(ReasonCodes reasonCodes, EntityManager database, LiveGrants grants) {
        this.reasonCodes = reasonCodes;
        this.database = database;
        this.grants = grants;
    }

    /** In the order of the persons, as everybody does who raises several epochs at once. */
    @SuppressWarnings("unchecked")
    List<UUID> ofRun(UUID revocationId) {
        return database.createNativeQuery("""
                        select m.id from bulk_revocation_grant m join recorded_grant g on g.id = m.grant_id
                         where m.revocation_id = ?1 order by g.person_id, g.id""", UUID.class)
                .setParameter(1, revocationId)
                .getResultList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(UUID memberId, Instant now) {
        var waiting = Rows.of(database.createNativeQuery("""
                        select m.grant_id, r.asked_by, r.reason_code, r.text
                          from bulk_revocation_grant m join bulk_revocation r on r.id = m.revocation_id
                         where m.id = ?1 and m.state = 'WAITING' for update of m""", Tuple.class).setParameter(1, memberId), Member.class);
        for (var member : waiting) {
            var act = new LiveGrants.Act(
                    member.askedBy(), reasonCodes.known(Reason.Use.REVOKE, member.reasonCode()), member.text());
            var ended = grants.end(member.grantId(), EndReason.REVOKED, act, now);
            database.createNativeQuery(
                            "update bulk_revocation_grant set state = ?2, next_attempt_at = null where id = ?1")
                    .setParameter(1, memberId)
                    .setParameter(2, ended ? "REVOKED" : "WAS_OVER")
                    .executeUpdate();
        }
    }
}
