package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second policy of the same code. */
@ProblemType(status = 409, en = "There is a policy of this code", lv = "Politika ar šādu kodu jau ir")
final class PolicyCodeTaken extends Refusal {

    PolicyCodeTaken() {
        super(
                "Draft its next version, or choose another code.",
                "Sagatavojiet tās nākamo redakciju vai izvēlieties citu kodu.");
    }
}
