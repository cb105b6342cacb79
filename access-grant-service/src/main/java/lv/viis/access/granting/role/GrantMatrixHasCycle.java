package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses a matrix in which a role leads back to itself (422, A23). */
final class GrantMatrixHasCycle extends Refusal {

    GrantMatrixHasCycle(String role) {
        super(
                422,
                "The matrix of who grants what has a cycle",
                "Holders of " + role + " could come by " + role + " through the roles that they may grant.");
    }
}
