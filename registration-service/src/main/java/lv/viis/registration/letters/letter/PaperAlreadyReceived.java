package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** An original of the letter is recorded already and waits for a second clerk. */
final class PaperAlreadyReceived extends Refusal {

    private final transient URI seeAlso;

    PaperAlreadyReceived(UUID letterId) {
        super(409, "An original is already recorded", "A second clerk confirms or rejects the one that is there.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
