package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** The letter was not signed in time. */
final class LetterExpired extends Refusal {

    private final transient URI seeAlso;

    LetterExpired(UUID letterId) {
        super(409, "The letter has expired", "The applicant can issue a new version of it.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
