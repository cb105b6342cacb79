package lv.viis.registration.ground.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Fired, in the transaction that notes it, when the registry told something new of one headship; never for what was
 * known before, or is old.
 *
 * @param from its first day
 * @param lastDay null while no end is known
 * @param presentHeads who is head today, by what was known before or is known now
 * @param at when it became known
 */
public record HeadshipChanged(
        UUID organisationId,
        UUID headshipId,
        Change change,
        UUID personId,
        LocalDate from,
        LocalDate lastDay,
        List<UUID> presentHeads,
        Instant at) {

    /** What is new. */
    public enum Change {
        RECORDED,
        /** The head was identified, or the days are others. */
        CHANGED,
        ENDED,
        /** It never begins. */
        CANCELLED
    }
}
