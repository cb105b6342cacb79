package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The letter was not signed in time. */
@ProblemType(status = 409, en = "The letter has expired", lv = "Vēstules termiņš ir beidzies")
final class LetterExpired extends Refusal {

    private final transient URI seeAlso;

    LetterExpired(UUID letterId) {
        super("The applicant can issue a new version of it.", "Iesniedzējs var izsniegt tās jaunu versiju.");
        this.seeAlso = URI.create("/v1/letters/" + letterId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
