package lv.viis.registration.arriving.paper;

import java.net.URI;
import lv.viis.chassis.problem.Refusal;

/** The original is confirmed, rejected, or a signed file was accepted in its place. */
final class OriginalSettled extends Refusal {

    private final transient URI seeAlso;

    OriginalSettled(PaperOriginal original, String detail) {
        super(409, "The paper original is settled", "It is " + original.state + ". " + detail);
        this.seeAlso = URI.create("/v1/paper-originals/" + original.id);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
