package lv.viis.registry.headship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The heads of an organisation changed; all its headships, past and future, for who derives rights from them. */
record HeadshipsChanged(UUID organisationId, List<Held> headships) {

    /**
     * One headship.
     *
     * @param personId null if the holder is not identified
     * @param lastDay null while no end is known
     * @param recordedAt when the registry took it down, in UTC: tells the new from the old
     */
    record Held(UUID headshipId, UUID personId, boolean acting, LocalDate from, LocalDate lastDay, Instant recordedAt) {

        static Held of(Headship headship) {
            return new Held(
                    headship.id,
                    headship.personId,
                    headship.acting,
                    headship.fromDay,
                    headship.lastDay,
                    headship.recordedAt);
        }
    }
}
