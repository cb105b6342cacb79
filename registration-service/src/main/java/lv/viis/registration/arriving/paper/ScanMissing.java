package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Nobody confirms an original of which nothing is kept. */
@ProblemType(status = 409, en = "The scan is missing", lv = "Trūkst skenētās kopijas")
final class ScanMissing extends Refusal {
    ScanMissing() {
        super(
                "Whoever recorded the original adds its scan first.",
                "Vispirms skenēto kopiju pievieno tas, kurš reģistrēja oriģinālu.");
    }
}
