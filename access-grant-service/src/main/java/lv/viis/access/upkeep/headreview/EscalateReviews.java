package lv.viis.access.upkeep.headreview;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.job.TryItems;

/** Brings reviews that were not answered in time before the ministry, once; the grants stay as they are (D11). */
@ApplicationScoped
@AsJob
class EscalateReviews {

    private static final int BATCH = 200;

    private final HeadReviews reviews;
    private final EntityManager database;
    private final EventLog events;
    private final TryItems items;

    EscalateReviews(HeadReviews reviews, EntityManager database, EventLog events, TryItems items) {
        this.reviews = reviews;
        this.database = database;
        this.events = events;
        this.items = items;
    }

    @Scheduled(
            every = "${viis.access.head-review.interval:10m}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(Moment.now());
    }

    void run(Instant now) {
        items.each("head-review", BATCH, after -> due(now, after), now, review -> escalate(review, now));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> due(Instant now, UUID after) {
        return database.createNativeQuery("""
                        select id from head_review
                         where state = 'OPEN' and escalated_at is null and due_on < cast(?1 as date) and id > ?2
                         order by id""", UUID.class)
                .setParameter(1, Riga.day(now))
                .setParameter(2, after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void escalate(UUID id, Instant now) {
        var review = reviews.locked(id);
        if (review.state != HeadReview.State.OPEN || review.escalatedAt != null) {
            return;
        }
        review.escalate(now);
        reviews.flush();
        events.append(
                HeadReviewDue.TOPIC,
                review.organisationId.toString(),
                id,
                review.version,
                new HeadReviewOverdue(id, review.organisationId, review.headId, review.headFrom, review.dueOn));
    }
}
