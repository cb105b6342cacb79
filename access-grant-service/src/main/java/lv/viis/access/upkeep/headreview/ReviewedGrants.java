package lv.viis.access.upkeep.headreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.row.Rows;

/** The grants of a review that nobody has answered for, and what an answer does to each. */
@ApplicationScoped
class ReviewedGrants {

    /** @param isOfHead whether it is the right of the head who reviews, under whichever id */
    record Open(UUID id, boolean isOfHead) {}

    private final ReasonCodes reasonCodes;
    private final EntityManager database;
    private final LiveGrants grants;

    ReviewedGrants(ReasonCodes reasonCodes, EntityManager database, LiveGrants grants) {
        this.reasonCodes = reasonCodes;
        this.database = database;
        this.grants = grants;
    }

    /** In the order of the persons, as everybody does who raises several epochs at once; locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Open> open(HeadReview review, Instant now) {
        return Rows.of(
                database.createNativeQuery("""
                        select g.id, g.person_id = any(ids_of(?3)) as is_of_head from open_grant g
                         where g.employer_id = ?1 and g.last_day >= cast(?2 as date)
                           and not exists (select from head_review_grant r
                                            where r.head_review_id = ?4 and r.grant_id = g.id)
                         order by g.person_id, g.id for update of g""", Tuple.class)
                        .setParameter(1, review.organisationId)
                        .setParameter(2, Riga.day(now))
                        .setParameter(3, review.headId)
                        .setParameter(4, review.id),
                Open.class);
    }

    /** Those named end, the others are confirmed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(HeadReview review, List<UUID> open, Set<UUID> toEnd, Reach reach) {
        var act = new LiveGrants.Act(reach.personId(), reasonCodes.known(Reason.Use.REVOKE, "NO_LONGER_NEEDED"), null);
        for (var grant : open) {
            var isToEnd = toEnd.contains(grant);
            if (isToEnd) {
                grants.end(grant, EndReason.REVOKED, act, reach.at());
            }
            note(review, grant, isToEnd ? "ENDED" : "CONFIRMED");
        }
    }

    /** @throws GrantOutsideReview if one is not through the organisation, or was answered for */
    void requireOfReview(HeadReview review, Set<UUID> named) {
        var known = database.createNativeQuery("""
                        select count(*) from recorded_grant g
                         where g.employer_id = ?1 and g.id = any(?2)
                           and not exists (select from head_review_grant r
                                            where r.head_review_id = ?3 and r.grant_id = g.id)""")
                .setParameter(1, review.organisationId)
                .setParameter(2, named.toArray(UUID[]::new))
                .setParameter(3, review.id)
                .getSingleResult();
        if (((Number) known).intValue() != named.size()) {
            throw new GrantOutsideReview();
        }
    }

    private void note(HeadReview review, UUID grant, String outcome) {
        database.createNativeQuery(
                        "insert into head_review_grant (head_review_id, grant_id, outcome) values (?1, ?2, ?3)")
                .setParameter(1, review.id)
                .setParameter(2, grant)
                .setParameter(3, outcome)
                .executeUpdate();
    }
}
