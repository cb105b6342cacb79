package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** A newer version of the letter is out; this one proves nothing any more. */
final class LetterSuperseded extends Refusal {

    private final transient URI seeAlso;

    LetterSuperseded(UUID letterId) {
        super(422, "The letter is superseded", "Sign the newest version of the letter.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
