package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to reinstate what is not suspended. */
@ProblemType(status = 409, en = "The grant is not suspended", lv = "Piekļuves tiesības nav apturētas")
final class GrantNotSuspended extends Refusal {

    GrantNotSuspended() {
        super(
                "There is nothing to reinstate; read the grant anew.",
                "Nav, ko atjaunot; nolasiet piekļuves tiesības vēlreiz.");
    }
}
