package lv.viis.access.upkeep.headreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.known.headship.HeadsReplaced;
import lv.viis.access.known.headship.HeadsReplaced.Holder;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.row.Ids;

/** Gives a new head the task to confirm the grants, in the transaction in which the headship becomes known (D11). */
@ApplicationScoped
class OpenHeadReviews {

    private final HeadReviews reviews;
    private final EntityManager database;
    private final EventLog events;
    private final HeadReviewConfig config;

    OpenHeadReviews(HeadReviews reviews, EntityManager database, EventLog events, HeadReviewConfig config) {
        this.reviews = reviews;
        this.database = database;
        this.events = events;
        this.config = config;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void open(@Observes HeadsReplaced replaced) {
        var now = replaced.at();
        var today = Riga.day(now);
        var opened = replaced.now().stream()
                .filter(holder -> holder.isHeadOnOrAfter(today) && isNew(holder, replaced))
                // A head who is told of for the first time may have been head for long, and is new only if grants are
                // older.
                .filter(holder -> hasGrants(
                        replaced.organisationId(), today, replaced.wereTold() ? LocalDate.MAX : holder.from()))
                .filter(holder -> open(replaced.organisationId(), holder, today, now))
                .count();
        if (opened > 0) {
            reviews.lockedOpen(replaced.organisationId()).stream()
                    .filter(review -> replaced.now().stream()
                            .noneMatch(
                                    holder -> holder.personId().equals(review.headId) && holder.isHeadOnOrAfter(today)))
                    .forEach(HeadReview::supersede);
        }
    }

    private static boolean isNew(Holder holder, HeadsReplaced replaced) {
        return replaced.before().stream().noneMatch(known -> holder.continues(known) || known.continues(holder))
                && replaced.now().stream().noneMatch(other -> !other.equals(holder) && holder.continues(other));
    }

    private boolean hasGrants(UUID organisationId, LocalDate today, LocalDate before) {
        return !database.createNativeQuery("""
                        select 1 from open_grant
                         where employer_id = ?1 and last_day >= cast(?2 as date) and recorded_at < cast(?3 as timestamptz)""")
                .setParameter(1, organisationId)
                .setParameter(2, today)
                .setParameter(
                        3,
                        before.equals(LocalDate.MAX)
                                ? "infinity"
                                : Riga.start(before).toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @return false if there is one already, as when the same is told again */
    private boolean open(UUID organisationId, Holder head, LocalDate today, Instant now) {
        var id = Ids.next();
        var dueOn = (head.from().isAfter(today) ? head.from() : today).plusDays(config.days());
        var isOpened = database.createNativeQuery("""
                                insert into head_review (id, organisation_id, head_id, head_from, due_on, state, opened_at, version)
                                values (?1, ?2, ?3, ?4, ?5, 'OPEN', ?6, 0)
                                    on conflict (organisation_id, head_id, head_from) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, organisationId)
                        .setParameter(3, head.personId())
                        .setParameter(4, head.from())
                        .setParameter(5, dueOn)
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
        if (isOpened) {
            events.append(
                    HeadReviewDue.TOPIC,
                    organisationId.toString(),
                    id,
                    0,
                    new HeadReviewDue(id, organisationId, head.personId(), head.from(), dueOn));
        }
        return isOpened;
    }
}
