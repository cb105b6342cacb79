package lv.viis.access.upkeep.headreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.row.Rows;
import org.jspecify.annotations.Nullable;

/** Reviews: all for officers and auditors, those of the own organisation for its head. */
@ApplicationScoped
class HeadReviewQuery {

    /**
     * A grant of a review.
     *
     * @param objectId on which organisation it holds, null for the country
     * @param outcome CONFIRMED or ENDED once the head has answered, before that null
     */
    record ReviewedGrant(
            UUID grantId,
            UUID personId,
            @Nullable UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            @Nullable String outcome) {}

    private final HeadReviews reviews;
    private final EntityManager database;

    HeadReviewQuery(HeadReviews reviews, EntityManager database) {
        this.reviews = reviews;
        this.database = database;
    }

    HeadReview find(UUID id, Reach reach) {
        var review = reviews.findById(id);
        if (review == null || (!readsAll(reach) && !review.organisationId.equals(own(reach)))) {
            throw new NotFound("head review");
        }
        return review;
    }

    /** @param escalated null for both */
    List<HeadReview> find(
            UUID organisationId, HeadReview.State state, Boolean escalated, Cursor after, int rows, Reach reach) {
        return reviews.page(readsAll(reach) ? null : own(reach), organisationId, state, escalated, after, rows);
    }

    List<ReviewedGrant> grants(HeadReview review, Cursor after, int rows) {
        return Rows.of(
                database.createNativeQuery("""
                        select g.id as grant_id, g.person_id, g.object_id, g.role, g.first_day as "from", g.last_day, r.outcome
                          from recorded_grant g
                          left join head_review_grant r on r.grant_id = g.id and r.head_review_id = :review
                         where g.employer_id = :organisation and g.id > :after
                           and (r.outcome is not null
                                or (:open and g.state not in ('ENDED', 'EXPIRED')))
                         order by g.id""", Tuple.class)
                        .setParameter("review", review.id)
                        .setParameter("organisation", review.organisationId)
                        .setParameter("open", review.state == HeadReview.State.OPEN)
                        .setParameter("after", after.id())
                        .setMaxResults(rows),
                ReviewedGrant.class);
    }

    private static boolean readsAll(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
    }

    private static UUID own(Reach reach) {
        return Roles.headOf(reach).orElseThrow(() -> new NotFound("head review"));
    }
}
