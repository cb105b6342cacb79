package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to end what is over: an end is final. */
@ProblemType(status = 409, en = "The grant has ended already", lv = "Piekļuves tiesības jau ir beigušās")
final class GrantAlreadyEnded extends Refusal {

    GrantAlreadyEnded() {
        super(
                "An end is final; read the grant for its reason.",
                "To beigas ir galīgas; nolasiet piekļuves tiesības, lai uzzinātu iemeslu.");
    }
}
