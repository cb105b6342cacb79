package lv.viis.registration.letters.letter;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** The letters are out and in force. */
final class LettersAlreadyIssued extends Refusal {

    private final transient URI seeAlso;

    LettersAlreadyIssued(UUID applicationId) {
        super(
                409,
                "The letters are already issued",
                "They can be signed; a new version is issued only for one that has expired.");
        this.seeAlso = URI.create("/v1/access-applications/" + applicationId + "/letters");
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
