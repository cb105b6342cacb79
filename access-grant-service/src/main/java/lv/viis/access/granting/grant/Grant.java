package lv.viis.access.granting.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Type;

/**
 * The right of one person, through one employer, on one object (null: the country), in one role, for some days.
 *
 * <p>Whether it is still to come, holds, or has run out follows from its days when asked; an end before that is kept.
 */
@Entity
@Table(name = "access_grant")
class Grant {

    /** Where a grant stands on a day. */
    @Schema(name = "GrantState")
    enum State {
        SCHEDULED,
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    @Id
    UUID id;

    UUID personId;
    UUID employerId;
    UUID objectId;
    String role;

    @Type(DaysType.class)
    Days valid;

    Instant endedAt;

    @Enumerated(EnumType.STRING)
    EndReason endReason;

    Instant suspendedAt;

    /** The codes of {@link SuspensionCause} for which it is suspended, in their order; empty while it is not. */
    String[] suspendedFor = {};

    UUID decisionId;
    UUID lineId;

    /** Since when the person works there, as the application said; null for the bootstrap order. */
    LocalDate employedFrom;

    /** When the head said so. */
    Instant employmentStatedAt;

    /** When the person gave the commitment. */
    Instant committedAt;

    @Version
    long version;

    static Grant of(ScheduleGrant.Basis basis, Right right, Days valid) {
        var grant = new Grant();
        grant.id = Ids.next();
        grant.personId = right.person().value();
        grant.employerId = right.employer().value();
        grant.objectId = right.object().value();
        grant.role = right.role();
        grant.valid = valid;
        grant.decisionId = basis.decisionId();
        grant.lineId = basis.lineId();
        grant.employedFrom = basis.employedFrom();
        grant.employmentStatedAt = basis.employmentStatedAt();
        grant.committedAt = basis.committedAt();
        return grant;
    }

    State state(LocalDate today) {
        if (endedAt != null || today.isAfter(valid.lastDay())) {
            return State.ENDED;
        }
        if (suspendedAt != null) {
            return State.SUSPENDED;
        }
        return today.isBefore(valid.from()) ? State.SCHEDULED : State.ACTIVE;
    }

    /** Why it is over, null while it is not. */
    String endedBecause(LocalDate today) {
        if (state(today) != State.ENDED) {
            return null;
        }
        return endReason == null ? "EXPIRED" : endReason.name();
    }

    /** Ends at once and for ever. */
    void end(EndReason reason, Instant now) {
        requireLive(now);
        endReason = reason;
        endedAt = now;
    }

    /** Ends with the day before the given one, which lies ahead and within the grant's days. */
    void endBefore(LocalDate day, EndReason reason) {
        valid = new Days(valid.from(), day.minusDays(1));
        endReason = reason;
    }

    boolean isSuspendedFor(SuspensionCause cause) {
        return List.of(suspendedFor).contains(cause.name());
    }

    void requireNotSuspendedFor(SuspensionCause cause) {
        if (isSuspendedFor(cause)) {
            throw new GrantAlreadySuspended();
        }
    }

    /** Gives no right from now on; its days go by as before. */
    void suspend(SuspensionCause cause, Instant now) {
        requireLive(now);
        requireNotSuspendedFor(cause);
        suspendedFor = Stream.concat(Stream.of(suspendedFor), Stream.of(cause.name()))
                .sorted()
                .toArray(String[]::new);
        suspendedAt = suspendedAt == null ? now : suspendedAt;
    }

    /** Is no longer suspended for the cause, null for all causes; it holds again, within its days, when none is left. */
    void lift(SuspensionCause cause, Instant now) {
        requireLive(now);
        suspendedFor = Stream.of(suspendedFor)
                .filter(known -> cause != null && !known.equals(cause.name()))
                .toArray(String[]::new);
        suspendedAt = suspendedFor.length == 0 ? null : suspendedAt;
    }

    /** @throws GrantAlreadyEnded if it is over */
    void requireLive(Instant now) {
        if (state(Riga.day(now)) == State.ENDED) {
            throw new GrantAlreadyEnded();
        }
    }

    boolean isOfLaterEmployment(LocalDate lastDay) {
        return employedFrom != null && employedFrom.isAfter(lastDay);
    }

    boolean isCommittedAfter(Instant instant) {
        return committedAt != null && committedAt.isAfter(instant);
    }
}
