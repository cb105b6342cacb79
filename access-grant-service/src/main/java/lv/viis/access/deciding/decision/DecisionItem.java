package lv.viis.access.deciding.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.event.Event;
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

    /** Who looks at it, or was the last to; null while nobody has. */
    @Embedded
    Claim claim;

    /** The day by which it has to be decided, of Europe/Riga. */
    LocalDate dueOn;

    int risk;
    String[] riskReasons;

    /** Marks of the watch, which writes them by itself. */
    @Column(insertable = false, updatable = false)
    Instant dueSoonSince;

    @Column(insertable = false, updatable = false)
    Instant overdueSince;

    @Column(insertable = false, updatable = false)
    Instant undecidableSince;

    /** The head who stands by it in the applicant's stead (D1), null if the applicant answers for it. */
    UUID confirmedBy;

    /** How often what is to be decided has changed; what was proposed before that has lapsed. */
    long changes;

    /** Since when it waits for a head to confirm it, null while it does not. */
    Instant heldSince;

    /** The newest word of registration when it was put on hold here; a newer one ends that. */
    Long heldAfter;

    @Version
    long version;

    static DecisionItem of(Submission submission, String data, LocalDate dueOn, List<Risk> risks) {
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
        item.confirmedBy = submission.confirmedBy();
        item.dueOn = dueOn;
        item.risk = Risk.sum(risks);
        item.riskReasons = risks.stream().map(Enum::name).toArray(String[]::new);
        return item;
    }

    Submission submission() {
        return Event.read(submission, Submission.class);
    }

    /** Whether a person has a part in it, also by standing by it (D6). */
    boolean involves(UUID person) {
        return idsOf(person).stream()
                .anyMatch(id -> id.equals(confirmedBy) || submission().involves(id));
    }

    /** Whether it was asked by or for the person, under whichever id. */
    boolean concerns(UUID person) {
        var ids = idsOf(person);
        return ids.contains(applicantId) || ids.contains(personId);
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> idsOf(UUID person) {
        return getEntityManager()
                .createNativeQuery("select unnest(ids_of(?1))", UUID.class)
                .setParameter(1, person)
                .getResultList();
    }

    /**
     * Whether who asked, or the head who stands by it, may still do so on the day (D1). By paper of a head whom the
     * register has not identified it cannot be told: the officer sees it and decides.
     */
    boolean isAnsweredFor(KnownHeads heads, LocalDate day) {
        if (confirmedBy != null) {
            return heads.isHead(confirmedBy, employerId, day);
        }
        var mandate = submission().mandate();
        return switch (mandate.kind()) {
            case UNIDENTIFIED -> true;
            case DEPUTY -> mandate.holdsOn(day) || heads.isHead(applicantId, employerId, day);
            case HEAD -> heads.isHead(applicantId, employerId, day);
        };
    }

    /** Waits for a head, whatever registration had told by now. */
    void hold(ApplicationAnswer newest, Instant now) {
        become(State.NEEDS_CONFIRMATION);
        heldSince = now;
        heldAfter = newest == null ? 0 : newest.sequence;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /**
     * Refuses who has a part in it, and where there is nothing left to decide.
     *
     * @param officer null for a policy
     */
    void requireDecidableBy(UUID officer, long decidedVersion) {
        if (officer != null && involves(officer)) {
            throw new DeciderIsInvolved();
        }
        requireOpen(decidedVersion);
    }

    /** Refuses where there is nothing left to decide, or the officer has looked at another version. */
    private void requireOpen(long decidedVersion) {
        switch (state) {
            case WITHDRAWN -> throw new ApplicationWithdrawn();
            case CLOSED -> throw new ApplicationClosed();
            case RETURNED -> throw new AlreadyReturned(Decision.idOfItem(id));
            case DECIDED -> throw new AlreadyDecided(Decision.idOfItem(id));
            case SUPERSEDED -> throw new ApplicationVersionDiffers();
            case NEEDS_CONFIRMATION -> throw new HeadHasChanged();
            case OPEN -> {
                if (decidedVersion != applicationVersion) {
                    throw new ApplicationVersionDiffers();
                }
            }
        }
    }

    void decide() {
        become(State.DECIDED);
    }

    private void become(State next) {
        if (state != next) {
            state = next;
            changes++;
        }
    }

    /** Sends it back to who asked. */
    void giveBack(UUID officer, long decidedVersion) {
        requireDecidableBy(officer, decidedVersion);
        become(State.RETURNED);
    }

    /** @return whether nobody had looked at it before */
    boolean review(UUID officer, Instant now, Instant until) {
        requireDecidableBy(officer, applicationVersion);
        var isFirst = claim == null;
        if (!isFirst && claim.holds(now) && !claim.isOf(officer)) {
            throw new ItemIsClaimed(id);
        }
        claim = isFirst || !claim.isOf(officer) ? Claim.of(officer, now, until) : claim.renewed(now, until);
        return isFirst;
    }

    void release(UUID officer) {
        if (claim != null && claim.isOf(officer)) {
            claim = claim.released();
        }
    }

    /**
     * Takes the state that follows from all that is known, in whatever order it came; what is over stays over.
     *
     * @param answer registration's newest word on who answers for it, null if there is none
     */
    void settle(boolean isNewest, ApplicationAnswer answer) {
        if (isOver()) {
            return;
        }
        if (answer != null) {
            if (!Objects.equals(confirmedBy, answer.confirmedBy)) {
                confirmedBy = answer.confirmedBy;
                changes++;
            }
            if (heldAfter == null || answer.sequence > heldAfter) {
                heldAfter = null;
                heldSince = answer.halted ? answer.toldAt : null;
            }
        }
        become(!isNewest ? State.SUPERSEDED : heldSince == null ? State.OPEN : State.NEEDS_CONFIRMATION);
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
        become(state == State.WITHDRAWN ? state : end);
        return wasDecided;
    }

    private boolean isOver() {
        return switch (state) {
            case RETURNED, DECIDED, WITHDRAWN, CLOSED -> true;
            case OPEN, NEEDS_CONFIRMATION, SUPERSEDED -> false;
        };
    }
}
