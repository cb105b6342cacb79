package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to suspend a second time for the same cause. */
@ProblemType(status = 409, en = "The grant is suspended already", lv = "Piekļuves tiesības jau ir apturētas")
final class GrantAlreadySuspended extends Refusal {

    GrantAlreadySuspended() {
        super("Reinstate it, or end it.", "Atjaunojiet tās vai izbeidziet.");
    }
}
