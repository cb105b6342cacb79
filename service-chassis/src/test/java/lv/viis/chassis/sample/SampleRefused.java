package lv.viis.chassis.sample;

import java.net.URI;
import lv.viis.chassis.problem.Refusal;

class SampleRefused extends Refusal {
    SampleRefused() {
        super(409, "The sample is refused", "It is always refused.");
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/samples/winner");
    }
}
