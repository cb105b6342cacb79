package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** An original of the letter is recorded already and waits for a second clerk. */
@ProblemType(status = 409, en = "An original is already recorded", lv = "Oriģināls jau ir reģistrēts")
final class PaperAlreadyReceived extends Refusal {

    private final transient URI seeAlso;

    PaperAlreadyReceived(UUID letterId) {
        super(
                "A second clerk confirms or rejects the one that is there.",
                "Esošo oriģinālu apstiprina vai noraida otrs lietvedis.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
