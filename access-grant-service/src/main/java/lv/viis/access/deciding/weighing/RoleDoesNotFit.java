package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a role that is not in the catalogue or does not hold on that kind of object. */
@ProblemType(status = 422, en = "The role cannot be granted on this object", lv = "Šim objektam šo lomu nevar piešķirt")
final class RoleDoesNotFit extends Refusal {

    RoleDoesNotFit(String role) {
        super(
                role + " does not hold there; see /v1/roles.",
                "Loma " + role + " tur nav izmantojama; skatiet /v1/roles.");
    }
}
