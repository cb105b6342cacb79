package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses a role beside another one that the same person must not have (409, 12.5). */
final class RoleIsIncompatible extends Refusal {

    RoleIsIncompatible(String role, String other) {
        super(
                409,
                "The person holds an incompatible role",
                role + " and " + other + " exclude each other; end the other grant first.");
    }
}
