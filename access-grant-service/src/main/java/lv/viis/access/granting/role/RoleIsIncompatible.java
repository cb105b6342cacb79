package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a role beside another one that the same person must not have (12.5). */
@ProblemType(status = 409, en = "The person holds an incompatible role", lv = "Personai ir nesavienojama loma")
final class RoleIsIncompatible extends Refusal {

    RoleIsIncompatible(String role, String other) {
        super(
                role + " and " + other + " exclude each other; end the other grant first.",
                "Lomas " + role + " un " + other
                        + " izslēdz viena otru; vispirms izbeidziet piekļuves tiesības ar otru lomu.");
    }
}
