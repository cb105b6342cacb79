package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The letters are out and in force. */
@ProblemType(status = 409, en = "The letters are already issued", lv = "Vēstules jau ir izsniegtas")
final class LettersAlreadyIssued extends Refusal {

    private final transient URI seeAlso;

    LettersAlreadyIssued(UUID applicationId) {
        super(
                "They can be signed; a new version is issued only for one that has expired.",
                "Tās var parakstīt; jaunu versiju izsniedz tikai vēstulei, kuras termiņš ir beidzies.");
        this.seeAlso = URI.create("/v1/access-applications/" + applicationId + "/letters");
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
