package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a matrix in which a role leads back to itself (A23). */
@ProblemType(status = 422, en = "The matrix of who grants what has a cycle", lv = "Lomu piešķiršanas matricā ir cikls")
final class GrantMatrixHasCycle extends Refusal {

    GrantMatrixHasCycle(String role) {
        super(
                "Holders of " + role + " could come by " + role + " through the roles that they may grant.",
                "Tie, kam ir loma " + role + ", varētu nonākt pie lomas " + role
                        + " ar to lomu starpniecību, kuras drīkst piešķirt.");
    }
}
