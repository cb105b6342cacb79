package lv.viis.access.deciding.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.row.Ids;
import org.hibernate.annotations.ColumnTransformer;

/** A submitted version of an access application, as the ministry's officers have it to decide. */
@Entity
public class DecisionItem {

    @Id
    UUID id;

    UUID applicationId;
    long applicationVersion;

    @Enumerated(EnumType.STRING)
    ItemState state;

    UUID employerId;
    UUID personId;
    UUID applicantId;

    /** The event's data as received: what was asked stays as it was asked. */
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String submission;

    /** The same, read once. */
    @Transient
    private Submission asked;

    Instant submittedAt;

    /** Who looks at it, or was the last to; null while nobody has. */
    @Embedded
    Claim claim;

    @Embedded
    Urgency urgency;

    /** Who stands by it; null while the applicant does and nothing else was told. */
    @Embedded
    private Standing standing;

    /** How often what is to be decided has changed; what was proposed before that has lapsed. */
    long changes;

    /** By which it was decided or returned, null while it is not. */
    UUID decisionId;

    @Version
    long version;

    static DecisionItem of(Submission submission, String data, Urgency urgency) {
        var item = new DecisionItem();
        item.id = Ids.next();
        item.applicationId = submission.applicationId();
        item.applicationVersion = submission.version();
        item.state = ItemState.OPEN;
        item.employerId = submission.employerId();
        item.personId = submission.personId();
        item.applicantId = submission.applicantId();
        item.submission = data;
        item.asked = submission;
        item.submittedAt = submission.submittedAt();
        item.standing = Standing.by(submission.confirmedBy());
        item.urgency = urgency;
        return item;
    }

    public UUID id() {
        return id;
    }

    Standing standing() {
        return standing == null ? Standing.by(null) : standing;
    }

    /** The head who stands by it in the applicant's stead, null if the applicant answers for it. */
    public UUID confirmedBy() {
        return standing().confirmedBy();
    }

    public Submission submission() {
        if (asked == null) {
            asked = Event.read(submission, Submission.class);
        }
        return asked;
    }

    /** Whether the person whose ids these all are has a part in it, also by standing by it (D6). */
    public boolean involves(Collection<UUID> ids) {
        return ids.stream()
                .anyMatch(id -> id.equals(confirmedBy()) || submission().involves(id));
    }

    /** Who stands by it: the head who confirmed it, else who asked. */
    UUID answeredForBy() {
        return confirmedBy() == null ? applicantId : confirmedBy();
    }

    /**
     * Whether who stands by it may still do so on the day (D1).
     *
     * @param byHead whether that one is head of the employer on the day
     */
    boolean isAnsweredFor(boolean byHead, LocalDate day) {
        return byHead || confirmedBy() == null && submission().mandate().holdsWithoutHead(day);
    }

    /** Waits for a head, whatever registration had told by now. */
    void hold(ApplicationAnswer newest, Instant now) {
        become(ItemState.NEEDS_CONFIRMATION);
        standing = standing().held(newest, now);
    }

    /**
     * Refuses who has a part in it, where there is nothing left to decide, and who has looked at another version.
     *
     * @param officerIds all of who decides, none for a policy
     */
    public void requireDecidableBy(Collection<UUID> officerIds, long decidedVersion) {
        if (involves(officerIds)) {
            throw new DeciderIsInvolved();
        }
        state.requireOpen(decisionId);
        if (decidedVersion != applicationVersion) {
            throw new ApplicationVersionDiffers();
        }
    }

    public void decide(UUID by) {
        become(ItemState.DECIDED);
        decisionId = by;
    }

    public void giveBack(UUID by) {
        become(ItemState.RETURNED);
        decisionId = by;
    }

    private void become(ItemState next) {
        if (state != next) {
            state = next;
            changes++;
        }
    }

    /** @return whether nobody had looked at it before */
    boolean review(UUID officer, Collection<UUID> officerIds, Instant now, Instant until) {
        requireDecidableBy(officerIds, applicationVersion);
        var before = claim;
        claim = Claim.taken(before, id, officer, now, until);
        return before == null;
    }

    void release(UUID officer) {
        if (claim != null && claim.isOf(officer)) {
            claim = claim.released();
        }
    }

    /** Takes the state that follows from all that is known, in whatever order it came; what is over stays over. */
    void settle(boolean isNewest, ApplicationAnswer answer) {
        if (state.isOver()) {
            return;
        }
        if (answer != null) {
            changes += Objects.equals(confirmedBy(), answer.confirmedBy) ? 0 : 1;
            standing = standing().after(answer);
        }
        become(isNewest ? standing().state() : ItemState.SUPERSEDED);
    }

    /** Takes it out of the queue for ever; tells whether it had been decided, so that there is something to undo. */
    boolean end(ItemState end) {
        var wasDecided = state == ItemState.DECIDED;
        // Withdrawn and closed is withdrawn, whichever was heard first.
        become(state == ItemState.WITHDRAWN ? state : end);
        return wasDecided;
    }
}
