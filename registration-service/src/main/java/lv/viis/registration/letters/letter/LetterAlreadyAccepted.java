package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** An accepted letter is not accepted once more by another container. */
final class LetterAlreadyAccepted extends Refusal {

    private final transient URI seeAlso;

    LetterAlreadyAccepted(UUID letterId) {
        super(409, "The letter is already accepted", "Its evidence stays; nothing is left to sign.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
