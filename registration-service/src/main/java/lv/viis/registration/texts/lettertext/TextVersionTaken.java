package lv.viis.registration.texts.lettertext;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** A version label names one text for ever: letters refer to it. */
final class TextVersionTaken extends Refusal {

    private final transient URI seeAlso;

    TextVersionTaken(UUID id) {
        super(409, "The version is taken", "Another text of this sample and language has this version.");
        this.seeAlso = URI.create("/v1/letter-texts/" + id);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
