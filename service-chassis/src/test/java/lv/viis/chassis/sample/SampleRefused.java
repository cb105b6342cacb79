package lv.viis.chassis.sample;

import java.net.URI;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

@ProblemType(status = 409, en = "The sample is refused", lv = "Paraugs ir atteikts")
class SampleRefused extends Refusal {
    SampleRefused() {
        super("It is always refused.", "Tā nevar.");
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/samples/winner");
    }
}
