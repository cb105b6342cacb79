package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A newer version of the letter is out; this one proves nothing any more. */
@ProblemType(status = 422, en = "The letter is superseded", lv = "Vēstuli aizstāj jaunāka")
final class LetterSuperseded extends Refusal {

    private final transient URI seeAlso;

    LetterSuperseded(UUID letterId) {
        super("Sign the newest version of the letter.", "Parakstiet vēstules jaunāko versiju.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
