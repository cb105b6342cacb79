package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** An accepted letter is not accepted once more by another container. */
@ProblemType(status = 409, en = "The letter is already accepted", lv = "Vēstule jau ir pieņemta")
final class LetterAlreadyAccepted extends Refusal {

    private final transient URI seeAlso;

    LetterAlreadyAccepted(UUID letterId) {
        super("Its evidence stays; nothing is left to sign.", "Tās pierādījums paliek; vairs nav ko parakstīt.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
