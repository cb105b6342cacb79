package lv.viis.access.headreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.grant.Days;
import lv.viis.access.grant.EndReason;
import lv.viis.access.grant.LiveGrants;
import lv.viis.access.person.SamePerson;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Takes a new head's word: the grants named end, all others through the organisation are confirmed. */
@ApplicationScoped
class AnswerReview {

    private final EntityManager database;
    private final Caller caller;
    private final LiveGrants grants;
    private final SamePerson people;

    AnswerReview(EntityManager database, Caller caller, LiveGrants grants, SamePerson people) {
        this.database = database;
        this.caller = caller;
        this.grants = grants;
        this.people = people;
    }

    @Transactional
    HeadReview answer(UUID id, String ifMatch, Set<UUID> toEnd) {
        var review = HeadReview.locked(id);
        if (review == null
                || caller.scope()
                        .organisation()
                        .filter(review.organisationId::equals)
                        .isEmpty()
                || !people.is(caller.personId(), review.headId)) {
            throw new NotFound("head review");
        }
        review.requireOpen();
        Version.requireMatch(ifMatch, review.version);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        requireOfOrganisation(review, toEnd);
        for (var grant : liveGrants(review.organisationId, now)) {
            var isToEnd = toEnd.contains(grant);
            if (isToEnd) {
                var act = new LiveGrants.Act(caller.personId(), "NO_LONGER_NEEDED", null);
                grants.end(grant, EndReason.REVOKED, act, now);
            }
            note(review, grant, isToEnd ? "ENDED" : "CONFIRMED");
        }
        review.answer(caller.personId(), now);
        HeadReview.flush();
        return review;
    }

    private void requireOfOrganisation(HeadReview review, Set<UUID> toEnd) {
        var known = database.createNativeQuery(
                        "select count(*) from access_grant where employer_id = ?1 and id = any(?2)")
                .setParameter(1, review.organisationId)
                .setParameter(2, toEnd.toArray(UUID[]::new))
                .getSingleResult();
        if (((Number) known).intValue() != toEnd.size()) {
            throw new GrantOutsideReview();
        }
    }

    /** In the order of the persons, as everybody does who raises several epochs at once; locked. */
    @SuppressWarnings("unchecked")
    private List<UUID> liveGrants(UUID organisationId, Instant now) {
        List<Tuple> found = database.createNativeQuery("""
                        select id, person_id from access_grant
                         where employer_id = ?1 and ended_at is null and upper(valid) > cast(?2 as date)
                         order by person_id, id for update""", Tuple.class)
                .setParameter(1, organisationId)
                .setParameter(2, LocalDate.ofInstant(now, Days.RIGA))
                .getResultList();
        return found.stream().map(row -> row.get(0, UUID.class)).toList();
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
