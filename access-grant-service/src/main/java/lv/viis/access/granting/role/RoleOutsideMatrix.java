package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to grant a role that the granter's own roles do not let grant (A23). */
@ProblemType(status = 403, en = "The role is not yours to grant", lv = "Jūs šo lomu nevarat piešķirt")
final class RoleOutsideMatrix extends Refusal {

    RoleOutsideMatrix(String role) {
        super(
                role + " is granted by others, or by an internal order only.",
                "Lomu " + role + " piešķir citi, vai arī to piešķir tikai ar iekšēju rīkojumu.");
    }
}
