package lv.viis.registration.texts.lettertext;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A version label names one text for ever: letters refer to it. */
@ProblemType(status = 409, en = "The version is taken", lv = "Versija jau ir aizņemta")
final class TextVersionTaken extends Refusal {

    private final transient URI seeAlso;

    TextVersionTaken(UUID id) {
        super(
                "Another text of this sample and language has this version.",
                "Šāda versija jau ir citam šī parauga un valodas tekstam.");
        this.seeAlso = URI.create("/v1/letter-texts/" + id);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
