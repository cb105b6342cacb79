package lv.viis.access.upkeep.headreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/**
 * Takes a new head's word: the grants named end, all others through the organisation are confirmed. For what the head
 * holds an officer answers first, and for nothing else (A8).
 */
@ApplicationScoped
class AnswerReview {

    private final Caller caller;
    private final ReviewedGrants grants;
    private final SamePerson people;

    AnswerReview(Caller caller, ReviewedGrants grants, SamePerson people) {
        this.caller = caller;
        this.grants = grants;
        this.people = people;
    }

    @Transactional
    HeadReview answer(UUID id, String ifMatch, Set<UUID> toEnd) {
        var review = HeadReview.locked(id);
        var isHead = review != null && people.is(caller.personId(), review.headId);
        if (review == null || !isOfficer() && !(isHead && isOf(review.organisationId))) {
            throw new NotFound("head review");
        }
        review.requireOpen();
        Version.requireMatch(ifMatch, review.version);
        var now = Moment.now();
        if (!isOfficer()) {
            answerAsHead(review, toEnd, now);
        } else if (isHead) {
            throw new OwnGrantInReview();
        } else {
            answerAsOfficer(review, toEnd, now);
        }
        HeadReview.flush();
        return review;
    }

    private void answerAsHead(HeadReview review, Set<UUID> toEnd, Instant now) {
        grants.requireOfReview(review, toEnd);
        var open = grants.open(review, now);
        if (open.stream().anyMatch(grant -> grant.isOfHead() && !toEnd.contains(grant.id()))) {
            throw new OwnGrantInReview();
        }
        grants.settle(review, open.stream().map(ReviewedGrants.Open::id).toList(), toEnd, now);
        review.answer(caller.personId(), now);
    }

    /** The review stays open: all else is the head's to answer. */
    private void answerAsOfficer(HeadReview review, Set<UUID> toEnd, Instant now) {
        var ofHead = grants.open(review, now).stream()
                .filter(ReviewedGrants.Open::isOfHead)
                .map(ReviewedGrants.Open::id)
                .toList();
        if (ofHead.isEmpty()) {
            throw new NothingLeftToAnswer();
        }
        if (!ofHead.containsAll(toEnd)) {
            throw new GrantOutsideReview();
        }
        grants.settle(review, ofHead, toEnd, now);
    }

    private boolean isOfficer() {
        return caller.scope().isCountry() && caller.has(Roles.IZM_ACCESS_OFFICER);
    }

    private boolean isOf(UUID organisationId) {
        return caller.scope().organisation().filter(organisationId::equals).isPresent();
    }
}
