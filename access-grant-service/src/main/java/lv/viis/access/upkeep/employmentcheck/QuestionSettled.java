package lv.viis.access.upkeep.employmentcheck;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an answer where there is nothing left to answer. */
@ProblemType(status = 409, en = "The question is settled", lv = "Jautājums ir atrisināts")
final class QuestionSettled extends Refusal {

    QuestionSettled() {
        super(
                "It has been answered, or the facts name the person again.",
                "Uz to ir atbildēts, vai arī valsts dati personu atkal uzrāda.");
    }
}
