package lv.viis.registration.arriving.authorisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.known.mandate.Authorisation;
import lv.viis.registration.letters.letter.Letter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation as its readers see it; the deputy's personal code is not shown. Days are dates of Europe/Riga and
 * inclusive, instants UTC.
 *
 * @param deputyId a pseudonym, as is givenBy
 * @param letterId which the head who gave it signs, or sends on paper
 * @param givenBy the head; a later head goes on with it, or revokes it
 * @param revokedAt null unless it was revoked
 */
record AuthorisationView(
        UUID id,
        UUID organisationId,
        UUID deputyId,
        String givenName,
        String surname,
        String post,
        String email,
        String number,
        LocalDate date,
        LocalDate from,
        LocalDate lastDay,
        State state,
        UUID letterId,
        UUID givenBy,
        @Nullable Instant revokedAt) {

    /** Where it stands today. */
    @Schema(name = "AuthorisationState")
    enum State {
        AWAITING_SIGNATURE,
        NOT_SIGNED_IN_TIME,
        AHEAD,
        IN_FORCE,
        ENDED,
        REVOKED
    }

    static AuthorisationView of(Authorisation authorisation, Letter letter, Instant now) {
        var given = authorisation.given();
        return new AuthorisationView(
                authorisation.id(),
                given.organisationId(),
                given.deputyId(),
                given.givenName(),
                given.surname(),
                given.post(),
                given.email(),
                given.number(),
                given.dated(),
                given.from(),
                given.lastDay(),
                state(authorisation, letter, now),
                letter.id(),
                authorisation.givenBy(),
                authorisation.revokedAt());
    }

    private static State state(Authorisation authorisation, Letter letter, Instant now) {
        var today = LocalDate.ofInstant(now, Riga.ZONE);
        if (authorisation.revokedAt() != null) {
            return State.REVOKED;
        }
        if (!letter.isProved()) {
            return letter.isExpired(now) ? State.NOT_SIGNED_IN_TIME : State.AWAITING_SIGNATURE;
        }
        if (authorisation.given().from().isAfter(today)) {
            return State.AHEAD;
        }
        return authorisation.given().lastDay().isBefore(today) ? State.ENDED : State.IN_FORCE;
    }
}
