package lv.viis.access.upkeep.headreview;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an officer's answer where the head holds nothing, or it was answered for. */
@ProblemType(
        status = 409,
        en = "The head holds nothing that is not answered for",
        lv = "Vadītājam nav tiesību, par kurām vēl nebūtu atbildēts")
final class NothingLeftToAnswer extends Refusal {

    NothingLeftToAnswer() {
        super(
                "All other grants are for the head to answer.",
                "Par visām pārējām piekļuves tiesībām jāatbild vadītājam.");
    }
}
