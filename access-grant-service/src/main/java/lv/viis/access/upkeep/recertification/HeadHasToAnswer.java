package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an officer's answer where a head of the employer can give it. */
@ProblemType(status = 403, en = "The head has to answer", lv = "Jāatbild vadītājam")
final class HeadHasToAnswer extends Refusal {

    HeadHasToAnswer() {
        super(
                "An officer answers only for the rights of the heads themselves.",
                "Amatpersona atbild tikai par pašu vadītāju tiesībām.");
    }
}
