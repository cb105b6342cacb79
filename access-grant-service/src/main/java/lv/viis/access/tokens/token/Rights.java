package lv.viis.access.tokens.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Scope;

/**
 * What a person may do in one scope, as it was at one moment: rights, epoch and time of the same database snapshot. If
 * a right is withdrawn afterwards, the epoch in here is older than the withdrawal's.
 *
 * @param personId the person, not an alias by which the login named one
 * @param at the database's time, not later than the snapshot
 * @param epoch the person's epoch in the snapshot; 0 if none was ever raised
 * @param actor who acts in the person's place (RFC 8693, 4.1); null if nobody does
 * @param held one right for each role that holds in the scope
 * @param readAt {@link System#nanoTime()} before the database was asked
 */
record Rights(UUID personId, Actor actor, Scope scope, Instant at, long epoch, List<Right> held, long readAt) {

    /** A decision must not be signed long after it was made: the heartbeat rule of all services counts on it. */
    private static final Duration LONGEST_USE = Duration.ofSeconds(5);

    /**
     * A role, and what it rests on.
     *
     * @param grantId null if it follows from a headship
     * @param lastDay inclusive, Europe/Riga; null if no end is known
     */
    record Right(String role, UUID grantId, LocalDate lastDay) {}

    /**
     * A deputy.
     *
     * @param epoch the deputy's own, of the same snapshot
     */
    record Actor(UUID personId, long epoch) {}

    List<String> roles() {
        return held.stream().map(Right::role).toList();
    }

    List<UUID> grantIds() {
        return held.stream().map(Right::grantId).filter(Objects::nonNull).toList();
    }

    /** When a token that rests on all of them ends: after so long, or at the midnight in Riga after a last day. */
    Instant end(Duration lifetime) {
        return held.stream()
                .filter(right -> right.lastDay() != null)
                .map(right -> Riga.end(right.lastDay()))
                .reduce(at.plus(lifetime), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** @throws ExchangeRefused if they were read too long ago */
    void requireFresh(long nanoTime) {
        if (nanoTime - readAt > LONGEST_USE.toNanos()) {
            throw ExchangeRefused.temporarilyUnavailable("Reading the rights took too long");
        }
    }
}
