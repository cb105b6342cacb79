package lv.viis.access.upkeep.headreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/**
 * Takes a new head's word: the grants named end, all others through the organisation are confirmed. For what the head
 * holds an officer answers first, and for nothing else (A8).
 */
@ApplicationScoped
class AnswerReview {

    private final HeadReviews reviews;
    private final ReviewedGrants grants;
    private final SamePerson people;

    AnswerReview(HeadReviews reviews, ReviewedGrants grants, SamePerson people) {
        this.reviews = reviews;
        this.grants = grants;
        this.people = people;
    }

    @Transactional
    HeadReview answer(UUID id, IfMatch ifMatch, Set<UUID> toEnd, Reach reach) {
        var review = reviews.locked(id);
        var isHead = review != null && people.is(reach.personId(), review.headId);
        if (review == null || !isOfficer(reach) && !(isHead && isOf(review.organisationId, reach))) {
            throw new NotFound("head review");
        }
        review.requireOpen();
        ifMatch.require(review.version);
        if (!isOfficer(reach)) {
            answerAsHead(review, toEnd, reach);
        } else if (isHead) {
            throw new OwnGrantInReview();
        } else {
            answerAsOfficer(review, toEnd, reach);
        }
        reviews.flush();
        return review;
    }

    private void answerAsHead(HeadReview review, Set<UUID> toEnd, Reach reach) {
        grants.requireOfReview(review, toEnd);
        var open = grants.open(review, reach.at());
        if (open.stream().anyMatch(grant -> grant.isOfHead() && !toEnd.contains(grant.id()))) {
            throw new OwnGrantInReview();
        }
        grants.settle(review, open.stream().map(ReviewedGrants.Open::id).toList(), toEnd, reach);
        review.answer(reach.personId(), reach.at());
    }

    /** The review stays open: all else is the head's to answer. */
    private void answerAsOfficer(HeadReview review, Set<UUID> toEnd, Reach reach) {
        var ofHead = grants.open(review, reach.at()).stream()
                .filter(ReviewedGrants.Open::isOfHead)
                .map(ReviewedGrants.Open::id)
                .toList();
        if (ofHead.isEmpty()) {
            throw new NothingLeftToAnswer();
        }
        if (!ofHead.containsAll(toEnd)) {
            throw new GrantOutsideReview();
        }
        grants.settle(review, ofHead, toEnd, reach);
    }

    private static boolean isOfficer(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER);
    }

    private static boolean isOf(UUID organisationId, Reach reach) {
        return reach.scope().organisation().filter(organisationId::equals).isPresent();
    }
}
