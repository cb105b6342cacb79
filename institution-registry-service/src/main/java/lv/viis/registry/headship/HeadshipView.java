package lv.viis.registry.headship;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A headship as those may see it who decide on rights; never with the personal code.
 *
 * @param personId the holder's pseudonym, null if not identified
 * @param from the first day
 * @param lastDay null while no end is known
 * @param identificationActNumber the act by which a registrar identified the holder later, else null
 * @param identificationActDate its date
 * @param version as in the ETag, for ending it
 */
record HeadshipView(
        UUID id,
        UUID organisationId,
        @Nullable UUID personId,
        String givenName,
        String surname,
        boolean acting,
        LocalDate from,
        @Nullable LocalDate lastDay,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        @Nullable String identificationActNumber,
        @Nullable LocalDate identificationActDate,
        long version) {

    /** All headships of an organisation, oldest first; they are few, so there are no pages. */
    record AllOfOne(List<HeadshipView> items) {}

    static HeadshipView of(Headship headship) {
        return new HeadshipView(
                headship.id,
                headship.organisationId,
                headship.personId,
                headship.givenName,
                headship.surname,
                headship.acting,
                headship.fromDay,
                headship.lastDay,
                headship.actNumber,
                headship.actDate,
                headship.identificationActNumber,
                headship.identificationActDate,
                headship.version);
    }
}
