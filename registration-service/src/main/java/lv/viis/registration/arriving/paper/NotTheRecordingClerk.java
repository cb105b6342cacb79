package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The scan is of the original that its first clerk had in hand, so that the second one judges what others made (D4). */
@ProblemType(status = 403, en = "Another clerk recorded the original", lv = "Oriģinālu reģistrēja cits lietvedis")
final class NotTheRecordingClerk extends Refusal {
    NotTheRecordingClerk() {
        super(
                "Whoever recorded the original adds its scan.",
                "Skenēto kopiju pievieno tas, kurš reģistrēja oriģinālu.");
    }
}
