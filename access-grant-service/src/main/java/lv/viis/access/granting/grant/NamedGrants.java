package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** The earlier grants that an application names, so that a decision may end or replace them. */
@ApplicationScoped
public class NamedGrants {

    /**
     * A grant as it stands, locked until the transaction ends.
     *
     * @param objectId null for the country
     * @param valid its days, unless it was ended before
     */
    public record Named(
            UUID id, UUID personId, UUID employerId, UUID objectId, String role, Days valid, boolean hasEnded) {

        /** @throws GrantAlreadyEnded if it is over */
        public void requireLive() {
            if (hasEnded) {
                throw new GrantAlreadyEnded();
            }
        }

        static Named of(Grant grant, LocalDate today) {
            return new Named(
                    grant.id,
                    grant.personId,
                    grant.employerId,
                    grant.objectId,
                    grant.role,
                    grant.valid,
                    grant.state(today) == Grant.State.ENDED);
        }
    }

    /**
     * What an end left and what it took.
     *
     * @param left the days on which the grant held, or will; null if it never began
     * @param taken the days from which it was taken; null if it would have ended before anyway
     */
    public record Taken(Days left, Days taken) {}

    private final EndGrant end;
    private final SuspendGrant suspend;

    NamedGrants(EndGrant end, SuspendGrant suspend) {
        this.end = end;
        this.suspend = suspend;
    }

    /** The grants in the order of their ids; what is not there is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Named> lock(Collection<UUID> ids, LocalDate today) {
        return Grant.locked(ids).stream().map(grant -> Named.of(grant, today)).toList();
    }

    /**
     * Ends a grant so that it no longer holds on the day; at once if that has come.
     *
     * @throws GrantAlreadyEnded if it is over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken endOn(UUID id, LocalDate day, EndReason reason, Instant now) {
        var grant = Grant.locked(id);
        var today = Riga.day(now);
        if (grant.state(today) == Grant.State.ENDED) {
            throw new GrantAlreadyEnded();
        }
        var before = grant.valid;
        end.endOn(grant, day, reason, now);
        if (grant.endedAt != null) {
            var last = today.isBefore(before.from()) ? null : new Days(before.from(), today);
            return new Taken(last, new Days(later(today, before.from()), before.lastDay()));
        }
        return new Taken(grant.valid, grant.valid.equals(before) ? null : new Days(day, before.lastDay()));
    }

    /** Suspends a grant for all for which the one that it replaces was: a renewal lifts nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspendAlike(UUID givenId, UUID replacedId, Instant now) {
        for (var cause : Grant.locked(replacedId).suspendedFor) {
            suspend.suspend(Grant.locked(givenId), SuspensionCause.valueOf(cause), null, now);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
