package lv.viis.access.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.InvalidInput;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A submitted version of an access application, as the ministry's officers have it to decide. */
@Entity
class DecisionItem extends PanacheEntityBase {

    enum State {
        OPEN,
        NEEDS_CONFIRMATION,
        RETURNED,
        DECIDED,
        WITHDRAWN,
        CLOSED,
        SUPERSEDED
    }

    @Id
    UUID id;

    UUID applicationId;
    long applicationVersion;

    @Enumerated(EnumType.STRING)
    State state;

    UUID employerId;
    UUID personId;
    UUID applicantId;

    /** The event's data as received: what was asked stays as it was asked. */
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String submission;

    Instant submittedAt;

    /** Who looks at it, null while nobody does. */
    UUID reviewerId;

    Instant reviewStartedAt;

    @Version
    long version;

    static DecisionItem of(Submission submission, String data) {
        var item = new DecisionItem();
        item.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        item.applicationId = submission.applicationId();
        item.applicationVersion = submission.version();
        item.state = State.OPEN;
        item.employerId = submission.employerId();
        item.personId = submission.personId();
        item.applicantId = submission.applicantId();
        item.submission = data;
        item.submittedAt = submission.submittedAt();
        return item;
    }

    Submission submission() {
        return Event.read(submission, Submission.class);
    }

    /** Refuses where there is nothing left to decide, or the officer has looked at another version. */
    void requireOpen(long decidedVersion) {
        switch (state) {
            case WITHDRAWN -> throw new ApplicationWithdrawn();
            case CLOSED -> throw new ApplicationClosed();
            case RETURNED -> throw new AlreadyReturned(Decision.idOfItem(id));
            case DECIDED -> throw new AlreadyDecided(Decision.idOfItem(id));
            case SUPERSEDED -> throw new ApplicationVersionDiffers();
            case OPEN -> {
                if (decidedVersion != applicationVersion) {
                    throw new ApplicationVersionDiffers();
                }
            }
        }
    }

    void decide(long decidedVersion) {
        requireOpen(decidedVersion);
        state = State.DECIDED;
    }

    /** Sends it back to who asked. */
    void giveBack(long decidedVersion) {
        requireOpen(decidedVersion);
        state = State.RETURNED;
    }

    /** @return whether nobody had looked at it before */
    boolean review(UUID reviewer, Instant now) {
        requireOpen(applicationVersion);
        var isFirst = reviewStartedAt == null;
        if (!reviewer.equals(reviewerId)) {
            reviewerId = reviewer;
            reviewStartedAt = now;
        }
        return isFirst;
    }

    /** Takes the state that follows from all that is known, in whatever order it came; what is over stays over. */
    void settle(boolean isNewest) {
        if (!isOver()) {
            state = isNewest ? State.OPEN : State.SUPERSEDED;
        }
    }

    /**
     * Takes it out of the queue for ever.
     *
     * @param end WITHDRAWN or CLOSED
     * @return whether it had been decided, so that there is something to undo
     */
    boolean end(State end) {
        var wasDecided = state == State.DECIDED;
        // Of both the withdrawal counts, so that their order does not.
        state = state == State.WITHDRAWN ? state : end;
        return wasDecided;
    }

    private boolean isOver() {
        return switch (state) {
            case RETURNED, DECIDED, WITHDRAWN, CLOSED -> true;
            case OPEN, NEEDS_CONFIRMATION, SUPERSEDED -> false;
        };
    }

    static List<DecisionItem> lockedOfApplication(UUID applicationId) {
        return find("applicationId = ?1 order by applicationVersion", applicationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The oldest first; null filters do not filter. */
    static List<DecisionItem> queue(State state, UUID applicationId, UUID employerId, Cursor after, int rows) {
        return getEntityManager()
                .createQuery("""
                        from DecisionItem
                         where (:state is null or state = :state)
                           and (:application is null or applicationId = :application)
                           and (:employer is null or employerId = :employer)
                           and (submittedAt > :since or submittedAt = :since and id > :id)
                         order by submittedAt, id""", DecisionItem.class)
                .setParameter("state", state)
                .setParameter("application", applicationId)
                .setParameter("employer", employerId)
                .setParameter("since", since(after))
                .setParameter("id", after.id())
                .setMaxResults(rows)
                .getResultList();
    }

    private static Instant since(Cursor after) {
        try {
            return after.key().isEmpty() ? Instant.EPOCH : Instant.parse(after.key());
        } catch (DateTimeException e) {
            throw new InvalidInput("cursor", "query", "is not a cursor of this list");
        }
    }
}
