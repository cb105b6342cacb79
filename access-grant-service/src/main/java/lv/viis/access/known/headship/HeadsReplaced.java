package lv.viis.access.known.headship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The known heads of an organisation are others than before; fired within the transaction that takes them over.
 *
 * @param wereTold whether anything had been heard of the organisation's heads before
 */
public record HeadsReplaced(UUID organisationId, boolean wereTold, List<Holder> before, List<Holder> now, Instant at) {

    /**
     * Somebody who heads the organisation.
     *
     * @param from the first day, date of Europe/Riga
     * @param lastDay included; null while no end is known
     */
    public record Holder(UUID personId, LocalDate from, LocalDate lastDay) {

        public boolean isHeadOnOrAfter(LocalDate day) {
            return lastDay == null || !lastDay.isBefore(day);
        }

        /** Whether the other headship of the same person goes over into this one, or overlaps it. */
        public boolean continues(Holder other) {
            return other.personId.equals(personId)
                    && !other.from.isAfter(from)
                    && other.isHeadOnOrAfter(from.minusDays(1));
        }
    }
}
