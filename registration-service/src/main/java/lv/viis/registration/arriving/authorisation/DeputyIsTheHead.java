package lv.viis.registration.arriving.authorisation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Who heads the organisation needs nobody's word to apply for it. */
@ProblemType(status = 422, en = "The deputy is the head", lv = "Pilnvarotā persona ir pats vadītājs")
final class DeputyIsTheHead extends Refusal {
    DeputyIsTheHead() {
        super(
                "Who heads the organisation on record applies without an authorisation.",
                "Reģistrā ierakstītais vadītājs iesniegumus iesniedz bez pilnvarojuma.");
    }
}
